package io.bellwether.enrich.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;

/** Numbers that are a piece of something longer: "GPT-4", "v2.1", "10:30", "9/11", "1.2.3", "5th", "600519.SH", "4K". */
final class NumberTokens {

    private static final String MARKS_BEFORE = "#@_\\/=&?^";
    private static final String JOINTS = "-.:–,'";

    private NumberTokens() {}

    static boolean isPartOfToken(String text, int from, int to, Measure measure) {
        return isPictureFormat(text, measure.numeral())
                || comesAfterPiece(text, from, measure)
                || goesOn(text, measure, to);
    }

    /** "4K", "8K": widths of pictures. */
    private static boolean isPictureFormat(String text, Numeral numeral) {
        boolean width = numeral.value() == 2_000 || numeral.value() == 4_000 || numeral.value() == 8_000;
        return width && text.charAt(numeral.end() - 1) == 'K';
    }

    private static boolean comesAfterPiece(String text, int from, Measure measure) {
        int start = measure.start();
        if (start <= from) {
            return false;
        }
        char before = text.charAt(start - 1);
        if (isSpacedLetterOrDigit(before) || MARKS_BEFORE.indexOf(before) >= 0) {
            return true;
        }
        if (before == '$') {
            return !measure.unit().isMeasure();
        }
        if (JOINTS.indexOf(before) < 0 || start - 2 < from || !isSpacedLetterOrDigit(text.charAt(start - 2))) {
            return false;
        }
        boolean parts = before == ',' || before == '–';
        return !parts || Character.isDigit(text.charAt(start - 2));
    }

    private static boolean goesOn(String text, Measure measure, int to) {
        int end = measure.end();
        if (end >= to) {
            return false;
        }
        char after = text.charAt(end);
        char second = end + 1 < to ? text.charAt(end + 1) : ' ';
        if (isSpacedLetterOrDigit(after) && isSpacedLetterOrDigit(text.charAt(end - 1))) {
            return true;
        }
        if ((after == ':' || after == '\uff1a' || after == '/') && Character.isDigit(second)) {
            return true;
        }
        return !measure.unit().isMeasure() && bareGoesOn(text, measure, end, to);
    }

    private static boolean bareGoesOn(String text, Measure measure, int end, int to) {
        char after = text.charAt(end);
        char second = end + 1 < to ? text.charAt(end + 1) : ' ';
        boolean number = Character.isDigit(second);
        boolean noUnit = measure.unit().kind() == Unit.Kind.NONE;
        return switch (after) {
            case '.' -> number || isCode(text, end, to);
            case '-' -> number || (noUnit && Character.isLetter(second));
            case '–' -> number;
            case '@', '_' -> true;
            default -> false;
        };
    }

    /** "600519.SH": a point and capitals. */
    private static boolean isCode(String text, int point, int to) {
        return point + 2 < to
                && Character.isUpperCase(text.charAt(point + 1))
                && Character.isUpperCase(text.charAt(point + 2));
    }

    private static boolean isSpacedLetterOrDigit(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
