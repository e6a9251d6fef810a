package org.yupian.cli.process;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** A verb that has verbs below it. */
public final class VerbGroup {
    private VerbGroup() {}

    /**
     * The verb with the one below it that is asked for, or with all where none of them is: picocli takes milliseconds to
     * read the options of each.
     *
     * @param asked the argument behind the verb, or ""
     * @param names of those below
     * @param make the command of a name
     */
    public static CommandLine of(Object verb, String asked, List<String> names, Function<String, Object> make) {
        CommandLine group = new CommandLine(verb);
        for (String name : names.contains(asked) ? List.of(asked) : names) {
            group.addSubcommand(name, make.apply(name));
        }
        return group;
    }
}
