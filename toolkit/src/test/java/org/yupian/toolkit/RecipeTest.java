package org.yupian.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Layer;

class RecipeTest {
    private static void refused(String message, String line) {
        assertEquals(
                message,
                assertThrows(RecipeException.class, () -> Recipe.parse(line)).getMessage());
    }

    @Test
    void isReadAndWritten() {
        Recipe recipe = Recipe.parse(" words=tagging-general  pos\tentities=ner-msra,threshold=0.5\nkeywords,top=5 ");
        assertEquals("words=tagging-general pos entities=ner-msra,threshold=0.5 keywords,top=5", recipe.toString());
        assertEquals(
                List.of(
                        Step.words().withModel("tagging-general"),
                        Step.pos(),
                        Step.entities().withModel("ner-msra").with("threshold", 0.5),
                        Step.keywords().with("top", 5)),
                recipe.steps());
        assertEquals(Optional.of("0.5"), recipe.steps().get(2).option("threshold"));
        assertEquals("", Recipe.parse("  ").toString());
        assertEquals(
                "sentences words pos upos entities keywords", Recipe.standard().toString());
    }

    @Test
    void valuesAreQuotedWhereTheyMustBe() {
        Step step = Step.keywords()
                .with("tags", "n v")
                .with("stop-words", "a\"b\\c")
                .withModel("my files/a,b=c.ypm")
                .with("lines", "a\nb\r")
                .with("empty", "");
        String line =
                "keywords=\"my files/a,b=c.ypm\",tags=\"n v\",stop-words=\"a\\\"b\\\\c\",lines=\"a\\nb\\r\",empty=\"\"";
        assertEquals(line, Recipe.of(step).toString());
        assertEquals(Recipe.of(step), Recipe.parse(line));
    }

    /** Whatever the values, what is written is read back. */
    @Test
    void anyValueComesBack() {
        String characters = "ab,= \"\\\t\n词😀\u3000\u00a0";
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Recipe recipe = Recipe.of(step("words", characters, random), step("pos", characters, random));
            assertEquals(recipe, Recipe.parse(recipe.toString()), "seed " + seed + ": " + recipe);
        }
    }

    private static Step step(String name, String characters, Random random) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            options.put("option-" + i, value(characters, random));
        }
        return new Step(name, value(characters, random), options);
    }

    private static String value(String characters, Random random) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(characters.codePointCount(0, characters.length()));
            value.appendCodePoint(characters.codePointAt(characters.offsetByCodePoints(0, at)));
        }
        return value.toString();
    }

    @Test
    void whatIsNoRecipeIsRefused() {
        refused("expected '=' after 'top', found the end at 12 of \"keywords,top\"", "keywords,top");
        refused("expected a value, found ',' at 6 of \"words=,method=lattice\"", "words=,method=lattice");
        refused("expected an option, found the end at 6 of \"words,\"", "words,");
        refused("expected a quote, found the end at 9 of \"words=\"ab\"", "words=\"ab");
        refused("expected white space, a comma or the end, found '=' at 7 of \"words=a=b\"", "words=a=b");
        refused("expected 'top' once, found the end at 20 of \"keywords,top=1,top=2\"", "keywords,top=1,top=2");
        refused("expected each step once, found 'pos' twice", "pos words pos");
        refused(
                "expected a name of small letters, digits and hyphens, found 'Words' (step at 4 of \"pos Words\")",
                "pos Words");
        refused("expected the name of a step, found '=' at 0 of \"=a\"", "=a");
    }

    @Test
    void stepsAreAddedAndReplaced() {
        Recipe recipe = Recipe.of(Layer.TOKENS, Layer.POS);
        assertEquals("words pos", recipe.toString());
        assertEquals("words=x pos", recipe.with(Step.words().withModel("x")).toString());
        assertEquals("words pos entities", recipe.with(Step.entities()).toString());
        assertEquals(Optional.of(Step.pos()), recipe.step("pos"));
        assertEquals(Optional.empty(), recipe.step("entities"));
        assertEquals(recipe, Recipe.parse("words pos"));
        assertEquals(recipe.hashCode(), Recipe.parse("words pos").hashCode());
        assertNotEquals(recipe, Recipe.parse("pos words"));
    }
}
