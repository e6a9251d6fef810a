package org.yupian.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What bytes look like that are no text in the encoding that was expected: Chinese text in another one, or something
 * else than text. An encoding is guessed where hardly any bytes are malformed in it and enough of the characters are
 * among the commonest ones; in a wrong encoding those are as rare as any.
 */
public final class EncodingGuess {
    /** Nothing in particular. */
    static final EncodingGuess NONE = new EncodingGuess("", null);

    /** How many bytes are looked at. */
    private static final int SAMPLE = 1 << 14;

    /** One of the commonest among so many Han characters is just enough: in most texts it is one among four. */
    private static final int SELDOM = 10;

    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE");

    /** The commonest characters of texts in either script. */
    private static final String COMMON =
            "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對" + "生能而子那得于着下自之年过過发發后後作里用道行所然家成方多去";

    private static final byte[] MODEL = {(byte) 0x89, 'Y', 'P', 'M'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String what;
    private final @Nullable Charset encoding;

    private EncodingGuess(String what, @Nullable Charset encoding) {
        this.what = what;
        this.encoding = encoding;
    }

    /** The encoding, if it looks like text in one. */
    public Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** The end of a sentence that says so, or nothing. */
    public String remark() {
        return what.isEmpty() ? "" : "; this looks like " + what;
    }

    /** Whether it looks like nothing in particular. */
    public boolean isNothing() {
        return what.isEmpty();
    }

    /** What the bytes from the head of a file, or from the beginning of a line, look like, now that it is not this. */
    static EncodingGuess of(byte[] bytes, int from, int end, Charset expected) {
        int to = Math.min(end, from + SAMPLE);
        if (startsWith(MODEL, bytes, from, to)) {
            return new EncodingGuess("a model of Yupian, not text", null);
        }
        if (startsWith(ZIP, bytes, from, to)) {
            return new EncodingGuess("a zip archive, such as .xlsx, .docx or .jar, not text", null);
        }
        EncodingGuess best = NONE;
        double most = 0;
        for (String name : ENCODINGS) {
            Charset charset = Charset.isSupported(name) ? Charset.forName(name) : expected;
            if (!charset.equals(expected)) {
                double share = common(ByteBuffer.wrap(bytes, from, to - from), charset);
                best = share > most ? new EncodingGuess(name, charset) : best;
                most = Math.max(share, most);
            }
        }
        return best.isNothing() && isBinary(bytes, from, to) ? new EncodingGuess("binary data, not text", null) : best;
    }

    private static boolean startsWith(byte[] magic, byte[] bytes, int from, int to) {
        return to - from >= magic.length && Arrays.equals(bytes, from, from + magic.length, magic, 0, magic.length);
    }

    /** The share of the commonest characters among the Han ones; 0 if it is none of such text. */
    private static double common(ByteBuffer bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CharsetDecoder decoder = charset.newDecoder();
        int strange = 0;
        for (CoderResult result = decoder.decode(bytes, text, false);
                result.isError();
                result = decoder.decode(bytes, text, false)) {
            // Text of the right encoding may be damaged, but not more than once in a hundred characters.
            strange += SELDOM;
            bytes.position(bytes.position() + result.length());
        }
        text.flip();
        int han = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u4e00' && c <= '\u9fff') {
                han++;
                common += COMMON.indexOf(c) >= 0 ? 1 : 0;
            } else if (!isUsual(c)) {
                strange++;
            }
        }
        return common * SELDOM >= han && strange * SELDOM <= han ? (double) common / Math.max(1, han) : 0;
    }

    /** Whether a character may stand beside Han characters: ASCII, punctuation, full-width forms, kana. */
    private static boolean isUsual(char c) {
        return (c >= ' ' && c < '\u007f')
                || Character.isWhitespace(c)
                || (c >= '\u2000' && c < '\u2070')
                || (c >= '\u3000' && c < '\u3130')
                || (c >= '\uff00' && c < '\ufff0')
                || c == '·'
                || c == '\ufeff';
    }

    /** Whether there is a NUL, or one control character among thirty bytes. */
    private static boolean isBinary(byte[] bytes, int from, int to) {
        int controls = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return true;
            }
            controls += bytes[i] > 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i]) ? 1 : 0;
        }
        return controls * 30 > to - from;
    }
}
