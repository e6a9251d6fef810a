package org.yupian.keywords;

import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;

/** The words of a document, and which of them the rules keep. Scratch for one call. */
final class KeptWords {
    /** The corpus has vvn too, a few times. */
    private static final int LONGEST_PKU_TAG = 3;

    private static final Set<String> NUMERALS = Set.of("m", "NUM");
    private static final Set<String> ADJECTIVES = Set.of("a", "ADJ");
    private static final Set<String> PEOPLE = Set.of("nr");
    private static final Set<String> ADVERBS = Set.of("d", "ADV");
    private static final Set<String> SUFFIXES = Set.of("k");

    final String text;
    final Spans spans;
    final Tags tags;
    private final Normalization normalization = Normalization.standard();
    private final boolean[] kept;
    private final boolean[] content;
    private final boolean[] numerals;
    private final boolean[] adjectives;
    private final boolean[] people;
    private final boolean[] leads;
    private final boolean[] trails;
    private final boolean[] continues;

    private KeptWords(String text, Spans spans, Tags tags, boolean[] content) {
        this.text = text;
        this.spans = spans;
        this.tags = tags;
        this.kept = new boolean[spans.size()];
        this.content = content;
        this.numerals = ids(tags.tagSet(), NUMERALS);
        this.adjectives = ids(tags.tagSet(), ADJECTIVES);
        this.people = ids(tags.tagSet(), PEOPLE);
        this.leads = without(ids(tags.tagSet(), ADVERBS), content);
        this.trails = without(ids(tags.tagSet(), SUFFIXES), content);
        this.continues = new boolean[spans.size()];
    }

    static KeptWords of(Document document, CandidateRules rules) {
        Spans spans = document.get(Layer.TOKENS);
        Tags tags = document.get(Layer.POS);
        boolean[] content = ids(tags.tagSet(), rules.tags());
        addTagsOfUsers(tags.tagSet(), content);
        boolean[] inner = ids(tags.tagSet(), rules.words() > 1 ? rules.inner() : Set.of());
        KeptWords words = new KeptWords(document.text(), spans, tags, content);
        boolean stops = rules.stopWords().size() > 0;
        Spans markup = Markup.find(document.text());
        int next = 0;
        for (int i = 0; i < words.kept.length; i++) {
            while (next < markup.size() && markup.end(next) <= spans.start(i)) {
                next++;
            }
            boolean marks = next < markup.size() && markup.start(next) < spans.end(i);
            int tag = tags.id(i);
            words.kept[i] = (content[tag] || inner[tag])
                    && !marks
                    && !words.counts(i)
                    && words.hasWordCharacter(i)
                    && !(stops && rules.stopWords().contains(words.normal(i)));
        }
        if (rules.words() > 1) {
            words.link(new Predicates(words, rules.stopWords()), new FixedPairs(words));
        }
        return words;
    }

    private void link(Predicates predicates, FixedPairs pairs) {
        boolean before = false;
        for (int word = 0; word < kept.length; word++) {
            boolean predicate = kept[word] && predicates.contains(word);
            continues[word] = word > 0
                    && kept[word]
                    && kept[word - 1]
                    && adjoins(word)
                    && ((!predicate && !before && personally(word)) || pairs.contains(word));
            before = predicate;
        }
    }

    /** Whether a word and the one before it may be of one run as far as a person's name begins or ends between them. */
    private boolean personally(int word) {
        return people[tags.id(word - 1)] ? people[tags.id(word)] || !isHan(word - 1) : !person(word);
    }

    /** The tags of Peking University have one letter or two; longer ones are a user's own, for words that matter to the user. */
    private static void addTagsOfUsers(TagSet set, boolean[] content) {
        for (int id = 0; set.name().equals(TagSet.PKU) && id < content.length; id++) {
            content[id] |= set.tag(id).length() > LONGEST_PKU_TAG;
        }
    }

    /** For each tag of a set whether it is among those named. */
    static boolean[] ids(TagSet set, Set<String> names) {
        boolean[] ids = new boolean[set.size()];
        for (int id = 0; id < ids.length; id++) {
            ids[id] = names.contains(set.tag(id));
        }
        return ids;
    }

    private static boolean[] without(boolean[] ids, boolean[] others) {
        for (int id = 0; id < ids.length; id++) {
            ids[id] &= !others[id];
        }
        return ids;
    }

    /** A tagger may take a sign for a word; one without a letter or digit is none. */
    private boolean hasWordCharacter(int word) {
        int end = spans.end(word);
        int c;
        for (int i = spans.start(word); i < end; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (CharacterClass.of(c)) {
                case HAN, KANA, HANGUL, LATIN, DIGIT -> {
                    return true;
                }
                case OTHER, PUNCTUATION, SYMBOL, EMOJI, MARK, SPACE, CONTROL -> {}
            }
        }
        return false;
    }

    /** In 三大运营商 大 goes with the numeral, and tells no kind of 运营商. */
    private boolean counts(int word) {
        return word > 0
                && adjectives[tags.id(word)]
                && numerals[tags.id(word - 1)]
                && spans.end(word) - spans.start(word) == 1
                && adjoins(word);
    }

    /** Whether a word is a name in Chinese characters or begins one, which is no part of what stands before it: 记者王小明. */
    private boolean person(int word) {
        boolean several = spans.end(word) - spans.start(word) > 1
                || (word + 1 < spans.size() && people[tags.id(word + 1)] && adjoins(word + 1));
        return several && people[tags.id(word)] && isHan(word);
    }

    private boolean isHan(int word) {
        return CharacterClass.of(text.charAt(spans.start(word))) == CharacterClass.HAN;
    }

    /** Whether nothing stands between a word and the one before it. */
    boolean adjoins(int word) {
        return spans.start(word) == spans.end(word - 1);
    }

    String normal(int word) {
        return normalization.apply(text.substring(spans.start(word), spans.end(word)));
    }

    int size() {
        return kept.length;
    }

    boolean kept(int word) {
        return kept[word];
    }

    /** Whether a word has a part of speech that keywords consist of. */
    boolean content(int word) {
        return content[tags.id(word)];
    }

    /** Whether a word is kept, stands right after one that is, and goes on with that. */
    boolean continues(int word) {
        return continues[word];
    }

    /** Whether a run can begin with a word: with 自 of 自适应, but not with 性 of 确定性. */
    boolean begins(int word) {
        return kept[word] && !trails[tags.id(word)];
    }

    /** Whether a run can end in a word. */
    boolean ends(int word) {
        return !leads[tags.id(word)];
    }

    /** Whether a run can go no further to the left than this word. */
    boolean opens(int word) {
        return !continues(word);
    }

    /** Whether a run can go no further to the right than this word. */
    boolean closes(int word) {
        return word == kept.length - 1 || !continues(word + 1);
    }

    /** Whether a word, if there is such a one, is 是 and stands right after the one before it. */
    boolean copula(int word) {
        return word < spans.size()
                && adjoins(word)
                && spans.end(word) - spans.start(word) == 1
                && text.charAt(spans.start(word)) == '是';
    }

    /** What the char at an offset is read as. */
    char read(int offset) {
        return normalization.apply(text.charAt(offset));
    }
}
