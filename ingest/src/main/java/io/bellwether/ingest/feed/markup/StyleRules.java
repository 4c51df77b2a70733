package io.bellwether.ingest.feed.markup;

import java.util.Locale;
import java.util.Set;

/**
 * Style attributes with the declarations that only change how text looks. Nothing that loads, runs or moves content over
 * other content: no addresses, functions, escapes, positions, and margins of two digits at most.
 */
final class StyleRules {

    private static final int LONGEST = 4_096;

    private static final Set<String> PROPERTIES = AllowList.words("""
            azimuth background-color border-bottom-color border-collapse border-color border-left-color
            border-right-color border-top-color clear color cursor direction display elevation float font font-family
            font-size font-style font-variant font-weight height letter-spacing line-height overflow pause pause-after
            pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress
            text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width
            """);

    private static final Set<String> BOX = Set.of("background", "border", "margin", "padding");

    private static final Set<String> KEYWORDS = AllowList.words("""
            auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important
            italic left lime maroon medium none navy normal nowrap olive pointer purple red right solid silver teal top
            transparent underline white yellow
            """);

    private static final Set<String> UNITS = Set.of("", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%");

    private StyleRules() {}

    /** The declarations that may stay, empty when none. */
    static String clean(String style) {
        String plain = style.length() > LONGEST ? "" : withoutAddresses(style);
        if (plain.indexOf('\\') >= 0 || plain.contains("/*")) {
            return "";
        }
        var kept = new StringBuilder();
        for (String declaration : plain.split(";", -1)) {
            int colon = declaration.indexOf(':');
            String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
            String value = colon < 0 ? "" : declaration.substring(colon + 1).stripLeading();
            if (!value.isBlank() && isAllowed(property.toLowerCase(Locale.ROOT), value)) {
                kept.append(kept.isEmpty() ? "" : " ")
                        .append(property)
                        .append(": ")
                        .append(value)
                        .append(';');
            }
        }
        return kept.toString();
    }

    private static boolean isAllowed(String property, String value) {
        if (!hasPlainCharacters(value)) {
            return false;
        } else if (PROPERTIES.contains(property)) {
            return true;
        }
        int hyphen = property.indexOf('-');
        return BOX.contains(hyphen < 0 ? property : property.substring(0, hyphen)) && isBoxValue(value);
    }

    private static boolean isBoxValue(String value) {
        for (String word : value.strip().split("\\s+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!KEYWORDS.contains(lower) && !isColour(lower) && !isSmallLength(lower)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isColour(String word) {
        return word.length() > 1
                && word.charAt(0) == '#'
                && word.chars().skip(1).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static boolean isSmallLength(String word) {
        int whole = digits(word, 0);
        int at = whole;
        if (at < word.length() && word.charAt(at) == '.') {
            at++;
            at += digits(word, at);
        }
        return at > 0 && whole <= 2 && UNITS.contains(word.substring(at));
    }

    private static int digits(String word, int from) {
        int end = from;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }

    /** Letters, digits, quotes and the signs of lengths and colours; a bracket only after {@code rgb} and {@code hsl}. */
    private static boolean hasPlainCharacters(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || " \t\r\n,#%.!-'\")".indexOf(c) >= 0;
            boolean function = c == '(' && endsInColour(lower.substring(Math.max(0, i - 4), i));
            if (!plain && !function) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInColour(String before) {
        return before.endsWith("rgb") || before.endsWith("rgba") || before.endsWith("hsl") || before.endsWith("hsla");
    }

    /** The text without {@code url(...)}; an address may hold any of the signs that separate declarations. */
    private static String withoutAddresses(String style) {
        var kept = new StringBuilder();
        String lower = style.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int at = lower.indexOf("url"); at >= 0; at = lower.indexOf("url", Math.max(at + 3, from))) {
            int open = at + 3;
            while (open < style.length() && Character.isWhitespace(style.charAt(open))) {
                open++;
            }
            int close = open < style.length() && style.charAt(open) == '(' ? style.indexOf(')', open) : -1;
            if (close > 0) {
                kept.append(style, from, at).append(' ');
                from = close + 1;
            }
        }
        return from == 0 ? style : kept.append(style, from, style.length()).toString();
    }
}
