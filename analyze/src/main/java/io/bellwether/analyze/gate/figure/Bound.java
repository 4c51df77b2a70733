package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.news.Comparison;
import java.util.List;
import java.util.Locale;

/** How a text qualifies a number: "about 1,200", "超12亿", "200余人". */
enum Bound {
    NONE,
    ABOUT,
    /** At least, or more than. */
    OVER,
    /** At most, or less than. */
    UNDER;

    private static final int REACH = 16;
    private static final List<String> ABOUT_BEFORE = List.of(
            "about", "around", "some", "roughly", "approximately", "circa", "~", "约", "大约", "约为", "大概", "左右约", "约合");
    private static final List<String> OVER_BEFORE = List.of(
            "more than",
            "over",
            "at least",
            "exceeding",
            "exceeded",
            "above",
            "topped",
            "surpassed",
            "upwards of",
            "超",
            "超过",
            "逾",
            "突破",
            "至少",
            "不低于",
            "不少于",
            "高于",
            "多于",
            "超出",
            "跌破",
            "高达",
            "达到",
            "破");
    private static final List<String> UNDER_BEFORE = List.of(
            "nearly",
            "almost",
            "less than",
            "under",
            "below",
            "fewer than",
            "up to",
            "at most",
            "close to",
            "just shy of",
            "近",
            "将近",
            "接近",
            "不到",
            "不足",
            "低于",
            "少于",
            "至多",
            "最多");
    private static final String OVER_WITHIN = "多余";
    private static final List<String> OVER_AFTER = List.of("以上", "多", "余", "+", " or more", " plus");
    private static final List<String> ABOUT_AFTER = List.of("左右", "上下", " or so");

    static Bound of(String text, Measure measure) {
        String before = text.substring(Math.max(0, measure.start() - REACH), measure.start())
                .stripTrailing()
                .toLowerCase(Locale.ROOT);
        int numberEnd = measure.numeral().end();
        if (endsWith(before, ABOUT_BEFORE)) {
            return ABOUT;
        }
        if (endsWith(before, OVER_BEFORE)) {
            return OVER;
        }
        if (endsWith(before, UNDER_BEFORE)) {
            return UNDER;
        }
        boolean within = numberEnd < text.length() && OVER_WITHIN.indexOf(text.charAt(numberEnd)) >= 0;
        int end = Math.max(measure.end(), numberEnd);
        if (within || starts(text, end, OVER_AFTER)) {
            return OVER;
        }
        return starts(text, end, ABOUT_AFTER) ? ABOUT : ofNumeral(measure.bound());
    }

    private static Bound ofNumeral(Comparison bound) {
        return switch (bound) {
            case ABOUT -> ABOUT;
            case AT_LEAST -> OVER;
            case AT_MOST -> UNDER;
            default -> NONE;
        };
    }

    private static boolean endsWith(String before, List<String> words) {
        return words.stream().anyMatch(word -> before.endsWith(word) && isWhole(before, word));
    }

    private static boolean isWhole(String before, String word) {
        int at = before.length() - word.length() - 1;
        return word.charAt(0) >= 0x80 || at < 0 || !Character.isLetter(before.charAt(at));
    }

    private static boolean starts(String text, int at, List<String> words) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }
}
