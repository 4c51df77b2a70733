package io.bellwether.analyze.card;

/** In which script a text is written, to see that it is in the language that its field is of. */
final class ScriptShare {

    private static final double MOST_HAN_IN_ENGLISH = 0.15;
    private static final double LEAST_HAN_IN_CHINESE = 0.3;
    private static final int LETTERS_PER_HAN = 3;

    private ScriptShare() {}

    /** Whether a text may be of a language; names of the other script are allowed in it. */
    static boolean fits(String text, String language) {
        int han = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
            letters += c < 0x2E80 && Character.isLetter(c) ? 1 : 0;
        }
        double words = (double) letters / LETTERS_PER_HAN;
        if (han + letters == 0) {
            return true;
        }
        double share = han / (han + words);
        return language.equals("zh") ? share >= LEAST_HAN_IN_CHINESE : share <= MOST_HAN_IN_ENGLISH;
    }

    /** Whether a text has no letter of the other language at all; figures and Latin names may stand in a Chinese tag. */
    static boolean isTag(String text, String language) {
        boolean han = text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        boolean lower = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
        return language.equals("zh") ? han || !lower : !han;
    }
}
