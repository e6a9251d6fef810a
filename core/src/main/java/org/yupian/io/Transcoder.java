package org.yupian.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text of another encoding as UTF-8. Malformed bytes are refused only when all before them has been read, so the lines
 * in front of theirs are there.
 */
final class Transcoder extends InputStream {
    private static final int CHUNK = 1 << 13;

    private final ByteSource source;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final TextInput input;

    /** With room for one more char, which stands for what is malformed. */
    private final CharBuffer chars = CharBuffer.allocate(CHUNK + 1);

    private ByteBuffer utf8 = ByteBuffer.allocate(0);
    private @Nullable FormatException refusal;

    /** The line of the next char. */
    private long line = 1;

    private boolean guessed;
    private boolean done;

    Transcoder(ByteSource source, Charset charset, TextInput input) {
        this.source = source;
        this.charset = charset;
        this.input = input;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (!utf8.hasRemaining()) {
            if (refusal != null) {
                throw refusal;
            }
            if (done) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, utf8.remaining());
        utf8.get(target, from, count);
        return count;
    }

    private void decode() throws IOException {
        chars.clear().limit(CHUNK);
        ByteBuffer bytes = source.buffer(source.ahead());
        CoderResult result = decoder.decode(bytes, chars, source.ended());
        int taken = source.ahead() - bytes.remaining();
        for (int i = 0; i < chars.position(); i++) {
            line += chars.get(i) == '\n' ? 1 : 0;
        }
        source.skip(taken);
        if (result.isError()) {
            malformed();
            source.skip(result.length());
        } else if (result.isUnderflow() && source.ended()) {
            done = decoder.flush(chars).isUnderflow();
        } else if (result.isUnderflow() && chars.position() == 0) {
            // What is there goes first: the rest may be long in coming.
            source.fill();
        }
        utf8 = ByteBuffer.wrap(chars.flip().toString().getBytes(StandardCharsets.UTF_8));
    }

    private void malformed() {
        EncodingGuess guess = guessed ? EncodingGuess.NONE : source.guess(charset);
        guessed = true;
        try {
            input.malformed(new MalformedText(source.name(), line, source.offset(), charset, guess));
            chars.limit(CHUNK + 1).put('\ufffd');
        } catch (FormatException e) {
            refusal = e;
        }
    }

    @Override
    public int available() throws IOException {
        return utf8.hasRemaining() || source.ahead() > 0 || source.ready() ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
