package io.bellwether.enrich.figure.number;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "半年", "半个月", "半小时": half of a unit that follows. */
final class ChineseHalves {

    private static final List<String> WHOLES = List.of("年", "天", "小时", "个月", "个小时", "个世纪", "个多月", "个多世纪");

    private ChineseHalves() {}

    static @Nullable Numeral at(String text, int at, int to) {
        if (text.charAt(at) != '半' || (at > 0 && "上下前后一大多夜过".indexOf(text.charAt(at - 1)) >= 0)) {
            return null;
        }
        for (String whole : WHOLES) {
            if (text.startsWith(whole, at + 1) && at + 1 + whole.length() <= to) {
                return Numeral.of(at, at + 1, 0.5, 1, Numeral.Style.HAN);
            }
        }
        return null;
    }
}
