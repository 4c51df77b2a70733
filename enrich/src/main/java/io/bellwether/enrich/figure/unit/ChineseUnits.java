package io.bellwether.enrich.figure.unit;

import io.bellwether.enrich.figure.number.Numeral;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units that only Chinese has, and the company in which a unit's character is something else. */
final class ChineseUnits {

    private static final String NOT_TENTHS = "为立功员果都绩本分熟交长年人就效语型像全品份";
    private static final Map<String, String> HALVES =
            Map.of("小时", "h", "钟头", "h", "月", "month", "星期", "week", "礼拜", "week", "世纪", "century");

    /** Characters after which a unit's character belongs to another word, by the unit's form. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "年", "级代初末底中前后轻纪终报度",
            "天", "津空气然王安下文才使性生花体",
            "米", "饭其兰勒粉酒面",
            "元", "旦素首帅老凶宝宇月件气朝代勋",
            "角", "形洲色度落斗膜尺钢逐",
            "周", "年边围口恩期日一二三四五六",
            "克", "拉里服隆林",
            "升", "级至到温值高降学",
            "块", "链头状",
            "桶", "装");

    private ChineseUnits() {}

    /** "七成": tenths in percent; "16亿度": kilowatt-hours, since nothing else comes in so many degrees. */
    static @Nullable Unit special(String text, int at, int to, Numeral numeral) {
        if (at < to && text.charAt(at) == '度' && numeral.scale() >= 1e4) {
            return new Unit("kWh", 1, at + 1, Unit.Kind.MEASURE, false);
        }
        if (at >= to || text.charAt(at) != '成' || numeral.value() > 10 || numeral.scale() > 10) {
            return null;
        }
        if (at + 1 < to && NOT_TENTHS.indexOf(text.charAt(at + 1)) >= 0) {
            return null;
        }
        if (at + 1 < to && text.charAt(at + 1) == '半') {
            return new Unit("percent", 10, at + 2, Unit.Kind.MEASURE, true);
        }
        return new Unit("percent", 10, at + 1, Unit.Kind.MEASURE, false);
    }

    /** "个半小时": the unit and a half of it. */
    static @Nullable Unit andAHalf(String text, int at, int to) {
        if (!text.startsWith("个半", at)) {
            return null;
        }
        for (int length = 1; length <= 2 && at + 2 + length <= to; length++) {
            String symbol = HALVES.get(text.substring(at + 2, at + 2 + length));
            if (symbol != null) {
                return new Unit(symbol, 1, at + 2 + length, Unit.Kind.MEASURE, true);
            }
        }
        return null;
    }

    static boolean isOtherWord(String text, int at, int end, int to, Numeral numeral) {
        if (text.charAt(at) == '角' && !numeral.isDigits()) {
            return true;
        }
        if (text.startsWith("块", at) && end == at + 1 && end < to && Character.isLetter(text.charAt(end))) {
            return true;
        }
        String others = OTHER_WORDS.get(text.substring(at, end));
        if (others == null || end >= to) {
            return false;
        }
        boolean inPeriod = text.charAt(at) == '年' && numeral.scale() > 1 && !numeral.isDigits();
        return others.indexOf(text.charAt(end)) >= 0 && !inPeriod;
    }
}
