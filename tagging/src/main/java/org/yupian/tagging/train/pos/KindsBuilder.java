package org.yupian.tagging.train.pos;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yupian.model.ModelCard;
import org.yupian.tagging.pos.PosColumns;
import org.yupian.tagging.pos.WordClasses;
import org.yupian.tagging.pos.WordForms;
import org.yupian.tagging.pos.WordKinds;

/**
 * Makes {@link WordKinds} of a Chinese-English dictionary in the layout of CC-CEDICT: a line for each reading, {@code traditional
 * simplified [pin1 yin1] /gloss/gloss/}. Its pinyin has capitals for names, and its glosses say the rest: "to ..." is a verb,
 * "surname Wang" a surname, "(1893-1976)" a person, "county in Hebei" a place. For one thread.
 */
public final class KindsBuilder {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) \\[([^]]*)] /(.*)/\\s*");

    /** What stands in brackets before a gloss: {@code (coll.)}, {@code (of a person)}. */
    private static final Pattern REMARKS = Pattern.compile("^(\\([^)]*\\) *)+");

    private static final Pattern REFERENCE =
            Pattern.compile("(CL:|variant|old variant|erhua variant|see |also |used in).*");

    private static final Pattern PERSON = Pattern.compile(
            "\\(name\\)|\\([^)]*\\d{3,4}|\\bborn\\b|\\bpoet\\b|politician|president|\\bactor\\b|actress|singer"
                    + "|\\bwriter\\b|\\bleader\\b|given name|personal name");

    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(county|city|province|district|prefecture|municipality|capital|country|town|township|river|lake"
                    + "|mountains?|mt|islands?|peninsula|region|state|sea|ocean|strait|village|kingdom|desert|bay|gulf"
                    + "|port|street|banner|republic|continent|county-level|prefecture-level|location|place|area|suburb"
                    + "|territory)\\b");

    private static final Pattern BRAND = Pattern.compile(
            "(?i)\\b(company|corporation|brand|\\w*maker|manufacturer|website|web site|platform|software|app|inc|ltd|co"
                    + "|search engine|retailer|portal|e-commerce|video game|social network|microblog|airlines|newspaper"
                    + "|magazine|operating system)\\b");

    /** What a reference to a place leads to: 江阴 see 江阴市. */
    private static final Pattern PLACE_NAME = Pattern.compile(".*[县市区州镇乡省].*");

    /** Surname and given name, each with a capital. */
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}\\w+ \\p{Lu}.*");

    private static final int LONGEST_FULL_NAME = 3;

    private final PosColumns reader = new PosColumns(WordClasses.of(Map.of(), Set.of(), new long[WordForms.COUNT]));
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Set<String> surnames = new HashSet<>();
    /** Names of which only the pinyin says that they are a person's, until all surnames are known. */
    private final Set<String> fullNames = new HashSet<>();

    /** A builder without words. */
    public KindsBuilder() {}

    /**
     * Adds an entry.
     *
     * @return whether the line is one; comments and what is malformed are none
     */
    public boolean add(String line) {
        Matcher entry = LINE.matcher(line);
        if (line.startsWith("#") || !entry.matches()) {
            return false;
        }
        String word = new String(reader.read(entry.group(2)));
        String pinyin = entry.group(3);
        boolean name = !pinyin.isEmpty() && Character.isUpperCase(pinyin.charAt(0)) && word.charAt(0) > '\u007f';
        int all = 0;
        for (String gloss : entry.group(4).split("/")) {
            all |= name ? name(word, gloss) : common(gloss);
        }
        if (all != 0) {
            kinds.merge(word, all, (a, b) -> a | b);
        }
        boolean full = word.length() > 1 && word.length() <= LONGEST_FULL_NAME;
        if (name
                && full
                && (all & WordKinds.PLACE) == 0
                && FULL_NAME.matcher(pinyin).matches()) {
            fullNames.add(word);
        }
        return true;
    }

    private int name(String word, String gloss) {
        String bare = REMARKS.matcher(gloss).replaceFirst("");
        if (bare.startsWith("surname")) {
            if (word.length() == 1) {
                surnames.add(word);
            }
            return WordKinds.PERSON;
        }
        String beforeBrackets = bare.split("\\(", 2)[0];
        if (PERSON.matcher(bare).find() && !PLACE.matcher(beforeBrackets).find()) {
            return WordKinds.PERSON;
        } else if (BRAND.matcher(bare).find()) {
            return WordKinds.BRAND;
        } else if (PLACE.matcher(bare).find()) {
            return WordKinds.PLACE;
        }
        boolean reference = bare.startsWith("see ") || bare.startsWith("abbr");
        return reference && PLACE_NAME.matcher(bare).matches() ? WordKinds.PLACE : WordKinds.NAME;
    }

    private static int common(String gloss) {
        String bare = REMARKS.matcher(gloss).replaceFirst("");
        if (REFERENCE.matcher(bare).matches()) {
            return 0;
        } else if (bare.startsWith("to ")) {
            return WordKinds.VERB;
        }
        return gloss.contains("(idiom") ? WordKinds.PHRASE : WordKinds.COMMON;
    }

    /** How many words there are. */
    public int size() {
        return kinds.size();
    }

    /** The kinds of all words that were added. */
    public WordKinds build(ModelCard card) {
        Map<String, Integer> all = new TreeMap<>(kinds);
        for (String name : fullNames) {
            if (surnames.contains(name.substring(0, 1))) {
                all.merge(name, WordKinds.PERSON, (a, b) -> a | b);
            }
        }
        return WordKinds.of(card, all);
    }
}
