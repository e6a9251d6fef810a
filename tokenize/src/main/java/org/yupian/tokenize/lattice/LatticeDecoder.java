package org.yupian.tokenize.lattice;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.document.SpanSink;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.reading.SlidingText;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/**
 * One call's work: lays the edges of a text and takes the cheapest path, window by window.
 *
 * <p>A window ends at the first place, after {@link #COMMIT} chars, that every path goes through; what stands
 * before it can be handed out, since nothing behind can change it. Only text without such a place for {@link
 * #WINDOW} chars is cut by force. So time is linear in the text and memory does not depend on it. For one
 * thread; fields named in the singular are positions in the buffer.
 */
final class LatticeDecoder implements AtomScanner.Sink {
    private static final int COMMIT = 16;
    private static final int WINDOW = 8192;
    /** The most chars in the buffer; well above what one window looks at. */
    private static final int BUFFER = 1 << 15;
    /** What the rules for atoms look back at. */
    private static final int HISTORY = 8;
    /** Lengths below this have a bit of their own in {@link #blocked} and {@link #laid}. */
    private static final int BITS = Long.SIZE;

    private final LatticeModel model;
    private final DoubleArrayTrie words;
    private final UnknownWords unknown;
    /** Null where the user has no words. */
    private final @Nullable UserCursor user;

    private final SlidingText buffer;
    private final AtomScanner scanner;
    private final Lattice lattice;
    private final boolean whole;

    /** Where the window begins. */
    private int window;
    /** Where the edges laid now begin, and how far they may reach. */
    private int at;

    private int limit;
    /** Where, in the text, an atom ends that was cut off because it was too long; what follows begins anew. */
    private int cut = -1;
    /** The lengths for which an edge from {@link #at} may not be laid: bit n for n chars. */
    private long blocked;
    /** The lengths for which one has been laid. */
    private long laid;
    /** The length of the word here that is hardly ever cut; 0 if there is none. */
    private int solid;
    /** Ends and ids of the dictionary words that begin here, by turns. */
    private int[] found = new int[16];
    /** Ends and ids of the atoms that begin here, by turns. */
    private int[] atoms = new int[16];

    private int atomCount;
    /** No word that begins here ends before this: it would cut an atom. */
    private int least;

    /** The edges of the best path, the last one first. */
    private int[] path = new int[64];

    private LatticeDecoder(
            LatticeModel model, @Nullable UserWords user, CharSequence text, int from, int to, boolean whole) {
        this.model = model;
        this.words = model.words();
        this.unknown = model.unknown();
        this.user = user == null ? null : new UserCursor(user, text, from, to);
        this.buffer = new SlidingText(words, text, from, to, whole ? to - from : BUFFER, HISTORY);
        this.scanner = new AtomScanner(buffer.chars, buffer.kinds);
        this.lattice = new Lattice(model, whole ? to - from : Math.min(to - from, WINDOW));
        this.whole = whole;
    }

    /** Segments {@code text[from, to)}. */
    static void decode(
            LatticeModel model, @Nullable UserWords user, CharSequence text, int from, int to, SpanSink out) {
        if (from < to) {
            new LatticeDecoder(model, user, text, from, to, false).run(out);
        }
    }

    /** The whole lattice of a text, for those who want to see more than its best path. */
    static Lattice lattice(LatticeModel model, @Nullable UserWords user, CharSequence text) {
        LatticeDecoder decoder = new LatticeDecoder(model, user, text, 0, text.length(), true);
        decoder.layWindow(LatticeModel.BEGIN);
        return decoder.lattice;
    }

    private void run(SpanSink out) {
        int context = LatticeModel.BEGIN;
        while (window < buffer.filled()) {
            if (!buffer.complete() && buffer.filled() - window < WINDOW + AtomScanner.LONGEST + 2) {
                window = buffer.slide(window);
            }
            int last = layWindow(context);
            handOut(last, out);
            context = lattice.word(last);
            window += lattice.end(last);
        }
    }

    /**
     * The words of the best path to an edge, in order. A method of its own, since its loops would have all of {@link #run}
     * compiled anew, with the whole decoder in it.
     */
    private void handOut(int last, SpanSink out) {
        int length = 0;
        for (int edge = last; lattice.previous(edge) != Lattice.NONE; edge = lattice.previous(edge)) {
            if (length == path.length) {
                path = Arrays.copyOf(path, length * 2);
            }
            path[length++] = edge;
        }
        int base = buffer.offset(window);
        while (length > 0) {
            int edge = path[--length];
            if (lattice.origin(edge) != Lattice.GAP) {
                out.accept(base + lattice.start(edge), base + lattice.end(edge));
            }
        }
    }

    /** Lays all edges of the next window and returns the last one of its best path. */
    private int layWindow(int context) {
        lattice.begin(context);
        for (at = window; ; at++) {
            int position = at - window;
            if (!lattice.reached(position)) {
                continue;
            }
            if (at == buffer.filled()) {
                return lattice.cheapestToEnd(position);
            }
            if (position >= COMMIT && !whole && (position >= WINDOW || lattice.bottleneck(position))) {
                return lattice.cheapest(position);
            }
            expand();
        }
    }

    /** Lays the edges that begin at {@link #at}. */
    private void expand() {
        limit = buffer.filled();
        if (user != null) {
            if (user.start() == buffer.offset(at)) {
                force(user);
                return;
            }
            limit = Math.min(limit, user.start() - buffer.offset(0));
        }
        byte kind = buffer.kinds[at];
        if (kind == CharacterKinds.SPACE) {
            gap();
            return;
        }
        laid = 0;
        blocked = 0;
        solid = 0;
        if (user != null) {
            userWords(user);
        }
        atomCount = 0;
        least = at + 1;
        if (AtomScanner.mayBegin(kind)) {
            scanner.scan(floor(), at, limit, this);
        }
        dictionaryWords();
        atoms();
        if (solid == 0 && han(at)) {
            unknownWords();
        }
        if ((laid & 0b10) == 0 && (laid == 0 || (solid == 0 && han(at)))) {
            unknownCharacter();
        }
    }

    /**
     * Edges for the words of the dictionary. Shorter than the longest solid one they are left out, or, where the
     * whole lattice is wanted, made dear; so no path goes through the middle of a word that is hardly ever cut.
     */
    private void dictionaryWords() {
        char[] codes = buffer.codes;
        int count = 0;
        int node = words.root();
        for (int end = at; end < limit; ) {
            node = words.stepCode(node, codes[end++]);
            if (node < 0) {
                break;
            }
            int value = words.value(node);
            if (value >= 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = end;
                found[count++] = LatticeModel.FIRST_WORD + value;
            }
        }
        int first = 0;
        for (int i = count - 2; i > 0 && first == 0; i -= 2) {
            if (model.solid(found[i + 1]) && maySetAside(found[i])) {
                first = i;
                solid = found[i] - at;
            }
        }
        if (first > 0 && first == count - 2 && only()) {
            int word = found[first + 1];
            laid = 1L << Math.min(solid, BITS - 1);
            lattice.addOnly(at - window, found[first] - window, word, model.unigram(word), Lattice.MODEL);
            return;
        }
        for (int i = whole ? 0 : first; i < count; i += 2) {
            int word = found[i + 1];
            lay(found[i], word, model.unigram(word) + (i < first ? LatticeModel.SET_ASIDE : 0), Lattice.MODEL);
        }
    }

    /** Whether an edge laid now is the only one behind a bottleneck. */
    private boolean only() {
        return !whole && laid == 0 && !AtomScanner.mayBegin(buffer.kinds[at]) && lattice.bottleneck(at - window);
    }

    /** Whether the words inside a solid word need not be weighed: it gets an edge, and the user has no words in it. */
    private boolean maySetAside(int end) {
        if (blocked(end) || (end < limit && splits(end))) {
            return false;
        }
        if (user != null) {
            DoubleArrayTrie trie = user.words().trie();
            for (int inside = at; inside < end; inside++) {
                if (trie.step(trie.root(), buffer.chars[inside]) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Edges for the atoms that were collected, laid in one place: a compiler that carried the laying of an edge to each of the
     * many places where an atom is found took longer for it than for all the rest.
     */
    private void atoms() {
        for (int i = 0; i < atomCount; i++) {
            int end = atoms[2 * i];
            if (end - at == AtomScanner.LONGEST) {
                cut = buffer.offset(end);
            }
            int word = atoms[2 * i + 1];
            lay(end, word, model.unigram(word), Lattice.MODEL);
        }
    }

    @Override
    public void accept(int end, AtomKind kind) {
        int next = 2 * atomCount++;
        if (next == atoms.length) {
            atoms = Arrays.copyOf(atoms, 2 * next);
        }
        atoms[next] = end;
        atoms[next + 1] = LatticeModel.id(kind);
        if (next == 0 && AtomScanner.inAtom(buffer.kinds[at])) {
            least = end;
        }
    }

    /** Edges for words of two to four Han characters that the dictionary lacks, where they are not too unlikely. */
    private void unknownWords() {
        int first = unknown.number(buffer.chars[at]);
        int inside = unknown.begin(first);
        // What the word costs more than its characters, each a word by itself.
        int allowed = unknown.alone(first) + unknown.margin();
        for (int length = 2; length <= UnknownWords.LONGEST && at + length <= limit && han(at + length - 1); length++) {
            int number = unknown.number(buffer.chars[at + length - 1]);
            int word = LatticeModel.unknown(length);
            int cost = model.unigram(word) + inside + unknown.end(number);
            allowed += unknown.alone(number);
            if (cost < allowed && (laid >>> length & 1) == 0) {
                lay(at + length, word, cost, Lattice.MODEL);
            }
            inside += unknown.middle(number);
        }
    }

    private boolean han(int position) {
        char c = buffer.chars[position];
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** One character for which there is no word, with the marks that combine with it: so a path always exists. */
    private void unknownCharacter() {
        int end = at + 1;
        if (end < limit && Character.isSurrogatePair(buffer.chars[at], buffer.chars[end])) {
            end++;
        }
        while (end < limit && end - at < AtomScanner.LONGEST && buffer.kinds[end] == CharacterKinds.MARK) {
            end++;
        }
        int word = LatticeModel.unknown(1);
        lattice.add(at - window, end - window, word, model.unigram(word), Lattice.MODEL);
    }

    /** Edges for the SOFT words of the user's dictionary, and no edges for its NEVER words. */
    private void userWords(UserCursor cursor) {
        UserWords own = cursor.words();
        DoubleArrayTrie trie = own.trie();
        int node = trie.root();
        for (int end = at; end < limit; ) {
            node = trie.step(node, buffer.chars[end++]);
            if (node < 0) {
                return;
            }
            int entry = trie.value(node);
            if (entry < 0) {
                continue;
            }
            if (own.rule(entry) == Rule.NEVER && end - at < BITS) {
                blocked |= 1L << (end - at);
            } else if (own.cost(entry) >= 0 && cursor.mayStand(buffer.offset(at), buffer.offset(end))) {
                laid |= 1L << Math.min(end - at, BITS - 1);
                lattice.add(at - window, end - window, own.word(entry), own.cost(entry), Lattice.USER + entry);
            }
        }
    }

    private void lay(int end, int word, int wordCost, int origin) {
        int length = end - at;
        if (end < least || blocked(end) || (end < limit && length < AtomScanner.LONGEST && splits(end))) {
            return;
        }
        laid |= 1L << Math.min(length, BITS - 1);
        lattice.add(at - window, end - window, word, wordCost, origin);
    }

    /** Whether the user forbids a word that ends here. */
    private boolean blocked(int end) {
        int length = end - at;
        return length < BITS
                ? (blocked >>> length & 1) != 0
                : user != null && user.never(buffer.offset(at), buffer.offset(end));
    }

    /** Whether a word that ends here would leave half a number, word in letters or character, or a mark behind. */
    private boolean splits(int end) {
        byte next = buffer.kinds[end];
        return next == CharacterKinds.MARK
                || Character.isSurrogatePair(buffer.chars[end - 1], buffer.chars[end])
                || (end > least && scanner.cuts(floor(), end, limit));
    }

    /** Where what the rules for atoms may look back at begins. */
    private int floor() {
        if (buffer.offset(at) == cut) {
            return at;
        }
        return user == null ? 0 : Math.max(0, user.floor() - buffer.offset(0));
    }

    private void gap() {
        boolean newLine = false;
        int end = at;
        while (end < limit && end - at < AtomScanner.LONGEST && buffer.kinds[end] == CharacterKinds.SPACE) {
            newLine |= buffer.chars[end] == '\n';
            end++;
        }
        lattice.addGap(at - window, end - window, newLine);
    }

    /** The words that the user's dictionary forces here, and no others. */
    private void force(UserCursor forced) {
        int origin = Lattice.USER + forced.entry();
        int reached = at;
        for (int piece = 0; piece < forced.pieces(); piece++) {
            int start = forced.pieceStart(piece) - buffer.offset(0);
            int end = forced.pieceEnd(piece) - buffer.offset(0);
            if (start > reached) {
                lattice.addGap(reached - window, start - window, false);
            }
            lattice.add(start - window, end - window, known(start, end), 0, origin);
            reached = end;
        }
        forced.advance();
    }

    /** The id of a stretch of the buffer, where it is a word of the model. */
    private int known(int start, int end) {
        int node = words.root();
        for (int i = start; i < end && node >= 0; i++) {
            node = words.stepCode(node, buffer.codes[i]);
        }
        int value = node < 0 ? -1 : words.value(node);
        return value < 0 ? WordIds.NEUTRAL : LatticeModel.FIRST_WORD + value;
    }
}
