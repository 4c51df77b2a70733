package io.bellwether.enrich.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers that carry no figure: dates, times of day, years, versions, model names, ordinals, list and section numbers,
 * telephone and other identifying numbers, addresses, sports results.
 */
final class NotFigures {

    private static final Set<String> LABELS = Set.of(
            "version",
            "phase",
            "chapter",
            "section",
            "page",
            "article",
            "figure",
            "fig",
            "table",
            "step",
            "level",
            "type",
            "grade",
            "number",
            "no",
            "nos",
            "room",
            "flight",
            "route",
            "channel",
            "season",
            "episode",
            "part",
            "volume",
            "issue",
            "rule",
            "item",
            "option",
            "question",
            "day",
            "week",
            "round",
            "tier",
            "class",
            "gate",
            "line",
            "lane",
            "building",
            "highway",
            "series",
            "stage",
            "book",
            "area",
            "district",
            "unit",
            "size",
            "ages",
            "top",
            "ps",
            "vol");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> DEFINITE = Set.of(
            "the",
            "these",
            "those",
            "both",
            "all",
            "last",
            "first",
            "next",
            "other",
            "past",
            "previous",
            "coming",
            "final",
            "recent",
            "every",
            "any",
            "another",
            "no",
            "its",
            "their",
            "his",
            "her",
            "our",
            "or");
    private static final Set<String> PERIOD_WORDS =
            Set.of("last", "past", "next", "previous", "coming", "recent", "final", "first", "every", "following");
    private static final List<String> AFTER_TIME = List.of(
            "am", "pm", "a.m", "p.m", "AM", "PM", "o'clock", "o’clock", "GMT", "EST", "EDT", "UTC", "BST", "CET", "PT",
            "ET");
    private static final List<String> STREETS = List.of(
            "Street", "St", "Avenue", "Ave", "Road", "Rd", "Drive", "Boulevard", "Blvd", "Lane", "Highway", "Broadway");
    private static final Set<String> OPENERS = Set.of(
            "about",
            "some",
            "around",
            "nearly",
            "over",
            "only",
            "the",
            "in",
            "at",
            "more",
            "than",
            "almost",
            "roughly",
            "approximately",
            "up",
            "an",
            "another",
            "these",
            "those",
            "and",
            "but",
            "of",
            "with",
            "for",
            "by",
            "from",
            "to",
            "when",
            "after",
            "while",
            "just",
            "as",
            "if",
            "all",
            "its",
            "their",
            "our",
            "his",
            "her",
            "my",
            "your",
            "between",
            "every",
            "exactly",
            "fewer",
            "less",
            "under",
            "most",
            "now",
            "then",
            "yes",
            "no",
            "currently",
            "today",
            "since");

    private NotFigures() {}

    /** Whether the measure, whole as it is, must not be reported. */
    static boolean reject(String text, int from, int to, Measure measure) {
        if (measure.unit().isMeasure() && measure.start() < measure.numeral().start()) {
            return false;
        }
        if (isPictureFormat(text, measure.numeral())) {
            return true;
        }
        if (isInsideToken(text, from, to, measure)) {
            return true;
        }
        if (measure.numeral().style() == Numeral.Style.HAN || isHanAfter(text, measure, to)) {
            return ChineseNotFigures.reject(text, from, to, measure);
        }
        return rejectEnglish(text, from, to, measure);
    }

    /** "4K", "8K": widths of pictures. */
    private static boolean isPictureFormat(String text, Numeral numeral) {
        boolean width = numeral.value() == 2_000 || numeral.value() == 4_000 || numeral.value() == 8_000;
        return width && text.charAt(numeral.end() - 1) == 'K';
    }

    private static boolean isHanAfter(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < to && text.charAt(at) >= 0x2E80 && Character.isLetter(text.charAt(at));
    }

    private static boolean rejectEnglish(String text, int from, int to, Measure measure) {
        Unit unit = measure.unit();
        String before = wordBefore(text, from, measure.start());
        if (unit.isMeasure()) {
            return isPeriod(measure, before) || isAmbiguousOne(measure);
        }
        return isDate(text, to, measure, before)
                || isTimeOfDay(text, measure, to)
                || isNamed(text, from, measure, before)
                || isAddress(text, measure, to)
                || isListMark(text, from, measure, to)
                || isUnclear(text, measure, before);
    }

    /** The number is a piece of something longer: "GPT-4", "v2.1", "10:30", "9/11", "1.2.3", "5th", a URL. */
    private static boolean isInsideToken(String text, int from, int to, Measure measure) {
        int start = measure.start();
        if (start > from) {
            char before = text.charAt(start - 1);
            boolean asciiLetter = before < 0x2E80 && Character.isLetterOrDigit(before);
            if (asciiLetter
                    || "#@_\\/=&?^".indexOf(before) >= 0
                    || (before == '$' && !measure.unit().isMeasure())) {
                return true;
            }
            boolean joins = (before == '-'
                            || before == '.'
                            || before == ':'
                            || before == '–'
                            || before == ','
                            || before == '\'')
                    && start - 2 >= from
                    && text.charAt(start - 2) < 0x2E80
                    && Character.isLetterOrDigit(text.charAt(start - 2));
            boolean list = before == ',' || before == '–';
            if (joins && (!list || Character.isDigit(text.charAt(start - 2)))) {
                return true;
            }
        }
        return goesOn(text, measure, to);
    }

    private static boolean goesOn(String text, Measure measure, int to) {
        int end = measure.end();
        if (end >= to) {
            return false;
        }
        char after = text.charAt(end);
        char second = end + 1 < to ? text.charAt(end + 1) : ' ';
        if (after < 0x2E80 && Character.isLetterOrDigit(after)) {
            return true;
        }
        if ((after == ':' || after == '\uff1a' || after == '/') && Character.isDigit(second)) {
            return true;
        }
        if (measure.unit().isMeasure()) {
            return false;
        }
        boolean number = Character.isDigit(second);
        return (after == '.' && (number || isTopLevel(text, end, to)))
                || (after == '-' && (number || (measure.unit().kind() == Unit.Kind.NONE && Character.isLetter(second))))
                || after == '@'
                || after == '_'
                || (after == '–' && number);
    }

    /** "600519.SH": a point and capitals. */
    private static boolean isTopLevel(String text, int point, int to) {
        return point + 2 < to
                && Character.isLetter(text.charAt(point + 1))
                && Character.isUpperCase(text.charAt(point + 2))
                && text.charAt(point + 1) < 0x80;
    }

    /** "in the past five years" says when, not how much. */
    private static boolean isPeriod(Measure measure, String before) {
        return UnitClass.of(measure.unit().symbol()) == UnitClass.DURATION && PERIOD_WORDS.contains(before);
    }

    private static boolean isAmbiguousOne(Measure measure) {
        boolean word = measure.numeral().style() == Numeral.Style.WORDS;
        return word && measure.value() == 1 && measure.unit().symbol().equals("s");
    }

    private static boolean isDate(String text, int to, Measure measure, String before) {
        if (measure.numeral().style() != Numeral.Style.PLAIN) {
            return false;
        }
        double value = measure.numeral().value();
        if (value <= 31
                && (MONTHS.contains(before)
                        || MONTHS.contains(wordAfter(text, measure.numeral().end(), to)))) {
            return true;
        }
        int digits = measure.numeral().end() - measure.numeral().start();
        boolean yearLike = digits == 4 && value >= 1500 && value < 2100;
        return yearLike && !(value % 100 == 0 && measure.unit().kind() == Unit.Kind.COUNT && !before.equals("in"));
    }

    private static boolean isTimeOfDay(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        if (at < to && text.charAt(at) == ' ') {
            at++;
        }
        if (measure.numeral().value() > 24 || at >= to) {
            return false;
        }
        for (String mark : AFTER_TIME) {
            if (text.startsWith(mark, at) && !isLetterAt(text, at + mark.length(), to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetterAt(String text, int at, int to) {
        return at < to && Character.isLetter(text.charAt(at));
    }

    /** "iOS 18", "Section 4", "Llama 3 models": a label or a name before a small plain number. */
    private static boolean isNamed(String text, int from, Measure measure, String before) {
        if (before.isEmpty()
                || measure.numeral().scale() > 1
                || measure.numeral().value() >= 10_000) {
            return false;
        }
        if (LABELS.contains(before)) {
            return true;
        }
        int wordStart = measure.start() - 1 - before.length();
        boolean capital = wordStart >= from && Character.isUpperCase(text.charAt(wordStart));
        boolean mixed = text.substring(Math.max(from, wordStart), measure.start())
                .chars()
                .anyMatch(Character::isUpperCase);
        return (capital || mixed) && !OPENERS.contains(before) && !(wordStart == from && before.endsWith("ly"));
    }

    private static boolean isAddress(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        for (int words = 0; words < 3 && at + 1 < to && text.charAt(at) == ' '; words++) {
            int end = at + 1;
            while (end < to && end - at < 20 && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at + 1 || !Character.isUpperCase(text.charAt(at + 1))) {
                return false;
            }
            if (STREETS.contains(text.substring(at + 1, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static boolean isListMark(String text, int from, Measure measure, int to) {
        int end = measure.numeral().end();
        boolean opens =
                measure.start() == from || (measure.start() == from + 1 && "(（".indexOf(text.charAt(from)) >= 0);
        return opens && end < to && ".)）、．".indexOf(text.charAt(end)) >= 0;
    }

    /** A small number word beside a definite article, a bare number without unit or shape, a run of identifying digits. */
    private static boolean isUnclear(String text, Measure measure, String before) {
        Numeral numeral = measure.numeral();
        if (measure.unit().kind() == Unit.Kind.NONE) {
            boolean grouped = numeral.style() == Numeral.Style.SHAPED
                    && text.substring(numeral.start(), numeral.end()).indexOf(',') > 0;
            return !(numeral.scale() >= 1e3 || grouped) || numeral.bound() != io.bellwether.news.Comparison.NONE;
        }
        if (numeral.style() == Numeral.Style.PLAIN) {
            return numeral.end() - numeral.start() > 8;
        }
        boolean small = numeral.style() == Numeral.Style.WORDS && numeral.value() <= 10 && numeral.scale() == 1;
        return small && (numeral.value() <= 1 || DEFINITE.contains(before));
    }

    /** The word before a place, one space between, in lower case; empty when there is none. */
    static String wordBefore(String text, int from, int place) {
        int end = place - 1;
        if (end <= from || (text.charAt(end) != ' ' && text.charAt(end) != '\u00a0')) {
            return "";
        }
        if (text.charAt(end - 1) == '.' && end - 1 > from) {
            end--;
        }
        int start = end;
        while (start > from && end - start < 24 && isWordChar(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String wordAfter(String text, int end, int to) {
        int start = end < to && text.charAt(end) == ' ' ? end + 1 : end;
        int at = start;
        while (at < to && at - start < 24 && isWordChar(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordChar(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-');
    }
}
