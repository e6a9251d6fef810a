package org.yupian.toolkit;

/** Options of steps that are numbers or yes and no. */
final class Numbers {
    private Numbers() {}

    static int whole(Step step, String option, int absent) {
        String text = step.option(option, "");
        try {
            return text.isEmpty() ? absent : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refusal(step, option, "a whole number", text);
        }
    }

    static double real(Step step, String option, double absent) {
        String text = step.option(option, "");
        try {
            return text.isEmpty() ? absent : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refusal(step, option, "a number", text);
        }
    }

    static boolean yes(Step step, String option, boolean absent) {
        String text = step.option(option, Boolean.toString(absent));
        if (!text.equals("true") && !text.equals("false")) {
            throw refusal(step, option, "true or false", text);
        }
        return text.equals("true");
    }

    private static RecipeException refusal(Step step, String option, String expected, String found) {
        return new RecipeException("%s: %s: expected %s, found '%s'".formatted(step.name(), option, expected, found));
    }
}
