package io.bellwether.enrich.figure.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Currency signs and codes before a number. A bare dollar sign is US dollars; "¥" is yuan in Chinese text, else yen. */
public final class CurrencyMarks {

    /** A mark and the code it stands for; letters must not be the end of a longer word. */
    private record Mark(String form, String code) {}

    /** A mark in the text. */
    public record Found(int start, String code) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("US$", "USD"),
            new Mark("USD", "USD"),
            new Mark("HK$", "HKD"),
            new Mark("HKD", "HKD"),
            new Mark("NT$", "TWD"),
            new Mark("NZ$", "NZD"),
            new Mark("AU$", "AUD"),
            new Mark("A$", "AUD"),
            new Mark("CA$", "CAD"),
            new Mark("C$", "CAD"),
            new Mark("S$", "SGD"),
            new Mark("R$", "BRL"),
            new Mark("MX$", "MXN"),
            new Mark("RMB", "CNY"),
            new Mark("CNY", "CNY"),
            new Mark("人民币", "CNY"),
            new Mark("EUR", "EUR"),
            new Mark("GBP", "GBP"),
            new Mark("JPY", "JPY"),
            new Mark("CHF", "CHF"),
            new Mark("INR", "INR"),
            new Mark("SGD", "SGD"),
            new Mark("AUD", "AUD"),
            new Mark("CAD", "CAD"),
            new Mark("KRW", "KRW"),
            new Mark("Rs.", "INR"),
            new Mark("Rs", "INR"),
            new Mark("美元", "USD"),
            new Mark("欧元", "EUR"),
            new Mark("港币", "HKD"),
            new Mark("港元", "HKD"),
            new Mark("日元", "JPY"),
            new Mark("$", "USD"),
            new Mark("＄", "USD"),
            new Mark("€", "EUR"),
            new Mark("£", "GBP"),
            new Mark("￡", "GBP"),
            new Mark("₹", "INR"),
            new Mark("₩", "KRW"),
            new Mark("₽", "RUB"),
            new Mark("₺", "TRY"),
            new Mark("₫", "VND"),
            new Mark("฿", "THB"),
            new Mark("₪", "ILS"));

    /** What a mark can end with: most numbers are told apart from money by this character alone. */
    private static final String LAST_CHARACTERS = "$＄€£￡₹₩₽₺₫฿₪DBYRPFWs.币元";

    private CurrencyMarks() {}

    /** The mark that ends at a number's start, one space between them allowed. */
    public static @Nullable Found before(String text, int from, int numberStart, boolean chinese) {
        int end = numberStart;
        if (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00a0')) {
            end--;
        }
        if (end <= from) {
            return null;
        }
        char last = text.charAt(end - 1);
        if (last == '¥' || last == '￥') {
            return new Found(end - 1, chinese || last == '￥' ? "CNY" : yenOrYuan(text, from, end - 1));
        }
        if (LAST_CHARACTERS.indexOf(last) < 0) {
            return null;
        }
        for (Mark mark : MARKS) {
            if (text.startsWith(mark.form(), end - mark.form().length())
                    && isWhole(text, from, end - mark.form().length())) {
                return new Found(end - mark.form().length(), mark.code());
            }
        }
        return null;
    }

    private static String yenOrYuan(String text, int from, int at) {
        return at - 2 >= from && text.startsWith("CN", at - 2) ? "CNY" : "JPY";
    }

    private static boolean isWhole(String text, int from, int start) {
        if (start < from) {
            return false;
        }
        boolean letter = Character.isLetter(text.charAt(start)) && text.charAt(start) < 0x80;
        return !letter
                || start == 0
                || !Character.isLetterOrDigit(text.charAt(start - 1))
                || text.charAt(start - 1) > 0x2E80;
    }
}
