package org.yupian.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yupian.text.CharacterClass;

/**
 * The lines of a text, as {@link TextInput} opens them. A line ends at LF or CR LF; a lone CR is a character of it. The
 * last line needs no end. A byte order mark at the start is dropped. Memory is that of the longest line, and of what is
 * looked at ahead. For one thread.
 */
public final class Lines implements Closeable {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** How many chars are looked at to find a line that is not passed over. */
    private static final int AHEAD = 1 << 16;

    /** What whoever has peeked has seen. */
    private final Deque<String> ahead = new ArrayDeque<>(1);

    private final ByteSource source;
    private final TextInput input;
    private long number;
    private boolean guessed;

    /** So many bytes from here there is no line feed; so nobody who asks whether a line is there looks twice. */
    private int searched;

    Lines(ByteSource bytes, TextInput input) throws IOException {
        Charset charset = input.encodingOf(bytes);
        this.input = input;
        this.source = charset.equals(StandardCharsets.UTF_8)
                ? bytes
                : new ByteSource(new Transcoder(bytes, charset, input), bytes.name());
        if (source.startsWith(MARK)) {
            source.skip(MARK.length);
        }
    }

    /** The name for messages. */
    public String name() {
        return source.name();
    }

    /** The number of the line that {@link #next} gave last, from 1; 0 before the first. */
    public long number() {
        return number - ahead.size();
    }

    /**
     * The next line, or null after the last.
     *
     * @throws FormatException if it is malformed, and that is refused
     * @throws IOException if it cannot be read; the message names the file and the last line that could
     */
    public @Nullable String next() throws IOException {
        return ahead.isEmpty() ? read() : ahead.remove();
    }

    /** The line that {@link #next} will give, or null after the last: to see what a file is before it is read. */
    public @Nullable String peek() throws IOException {
        return peek(line -> false);
    }

    /** The first line to come that is not passed over, or null if there is none soon; nothing is taken. */
    public @Nullable String peek(Predicate<String> passedOver) throws IOException {
        int length = 0;
        for (String line : ahead) {
            if (!passedOver.test(line)) {
                return line;
            }
            length += 1 + line.length();
        }
        while (length < AHEAD) {
            String line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
            if (!passedOver.test(line)) {
                return line;
            }
            length += 1 + line.length();
        }
        return null;
    }

    /** Whether the next line is likely to come without waiting for whoever writes it. */
    public boolean ready() throws IOException {
        if (!ahead.isEmpty()) {
            return true;
        }
        searched = source.findNow('\n', searched);
        return searched < source.ahead() || source.ready();
    }

    private @Nullable String read() throws IOException {
        int limit = Math.min(input.longest(), ByteSource.LARGEST - 2) + 2;
        int feed = find(limit);
        searched = 0;
        int end = feed < 0 ? Math.min(limit, source.ahead()) : feed;
        if (feed > 0 && source.at(feed - 1) == '\r') {
            end--;
        }
        if (end > input.longest()) {
            return beginning();
        }
        if (end == 0 && feed < 0) {
            return null;
        }
        number++;
        String text = source.look(0, end);
        if (text.indexOf('\ufffd') >= 0) {
            report(end);
        }
        source.skip(feed < 0 ? end : feed + 1);
        return text;
    }

    private int find(int limit) throws IOException {
        try {
            return source.find('\n', searched, limit);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "it ends in the middle" : e.getMessage();
            throw new IOException("%s: cannot be read on after line %d: %s".formatted(name(), number, reason), e);
        }
    }

    /** What is read of a line that is too long, if that is not refused; the rest is passed over. */
    private String beginning() throws IOException {
        number++;
        input.longer(name(), number);
        int end = input.longest();
        while (end > 0 && (source.at(end) & 0xc0) == 0x80) {
            end--;
        }
        String text = source.look(0, end);
        int feed = -1;
        while (feed < 0 && source.peek() >= 0) {
            source.skip(Math.min(source.ahead(), input.longest()));
            feed = find(input.longest());
        }
        source.skip(feed + 1);
        return text;
    }

    /** Finds what was malformed; a U+FFFD that was written as such is not. */
    private void report(int length) throws FormatException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = source.buffer(length);
        int start = bytes.position();
        CharBuffer chars = CharBuffer.allocate(1024);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars.clear(), true);
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                EncodingGuess guess = guessed ? EncodingGuess.NONE : source.guess(StandardCharsets.UTF_8);
                guessed = true;
                long offset = source.offset() + bytes.position() - start;
                input.malformed(new MalformedText(name(), number, offset, StandardCharsets.UTF_8, guess));
                bytes.position(bytes.position() + result.length());
                decoder.reset();
            }
        }
    }

    /** The parts between white space, that of Chinese texts included. */
    public static List<String> items(String line) {
        List<String> items = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < line.length(); i++) {
            boolean space = CharacterClass.of(line.charAt(i)) == CharacterClass.SPACE;
            if (space && start >= 0) {
                items.add(line.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            items.add(line.substring(start));
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
