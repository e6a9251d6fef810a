package org.yupian.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.yupian.cli.process.Environment;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a page in AsciiDoc for each verb; a step of the build with {@code -P release}. */
public final class ManPages {
    private ManPages() {}

    /** Writes into the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        Environment environment = Environment.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of());
        CommandLine command = YupianCommand.commandLine(environment, new String[0]);
        File folder = new File(arguments[0]);
        if (ManPageGenerator.generateManPage(folder, null, new boolean[0], true, command.getCommandSpec()) != 0) {
            throw new IOException(folder + ": the manual pages were not written");
        }
    }
}
