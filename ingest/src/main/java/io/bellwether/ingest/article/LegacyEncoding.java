package io.bellwether.ingest.article;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The encoding of bytes that are not UTF-8 and declare nothing, by where their bytes fall: the scripts that used
 * encodings of their own fill some rows of them densely and others never. Western European is not told apart; whoever
 * finds none here takes windows-1252.
 */
final class LegacyEncoding {

    private static final int LOOKED_AT = 64 * 1024;

    /** Fewer bytes than this avoid the gaps of the Thai table by chance too often. */
    private static final int THAI_TELLS_AT = 48;

    private final int[] alone = new int[256];
    private final int[] leads = new int[256];
    private final int end;
    private final byte[] bytes;
    private int high;
    private int letters;
    private int adjacent;

    private LegacyEncoding(byte[] bytes) {
        this.bytes = bytes;
        end = Math.min(bytes.length, LOOKED_AT);
        boolean inTag = false;
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xff;
            alone[b]++;
            high += b >= 0x80 ? 1 : 0;
            inTag = b == '<' || (inTag && b != '>');
            letters += !inTag && isLetter(b) ? 1 : 0;
            boolean near = (i > 0 && bytes[i - 1] < 0) || (i + 1 < end && bytes[i + 1] < 0);
            adjacent += b >= 0x80 && near ? 1 : 0;
        }
    }

    /** The likeliest encoding; empty when the bytes may as well be Western European. */
    static Optional<Charset> of(byte[] bytes) {
        var text = new LegacyEncoding(bytes);
        if (text.high < 4) {
            return Optional.empty();
        }
        String name = text.euc();
        name = name.isEmpty() ? text.shifted() : name;
        name = name.isEmpty() ? text.singleByte() : name;
        return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    }

    /** Pairs of high bytes: GB 2312, EUC-JP and EUC-KR, told apart by the rows that hold their commonest characters. */
    private String euc() {
        int pairs = 0;
        int single = 0;
        for (int i = 0; i < end; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0xA1 && lead <= 0xFE && at(i + 1) >= 0xA1) {
                leads[lead]++;
                pairs++;
                i++;
            } else {
                single += lead >= 0x80 ? 1 : 0;
            }
        }
        if (pairs < 2 || single * 4 > pairs || looksLikeWords() || looksThai()) {
            return "";
        }
        int kana = sum(leads, 0xA4, 0xA5);
        int han = sum(leads, 0xB0, 0xD7);
        int hangul = sum(leads, 0xB0, 0xC8);
        int characters = sum(leads, 0xA4, 0xFE);
        if (kana * 5 >= characters) {
            return "EUC-JP";
        } else if (hangul * 20 >= characters * 19 && characters > 8) {
            return "x-windows-949";
        }
        return han * 2 > pairs ? "GB18030" : "";
    }

    /** One byte a letter leaves odd runs as often as even ones; pairs leave even ones alone. */
    private boolean looksLikeWords() {
        int odd = 0;
        int runs = 0;
        for (int i = 0; i < end; i++) {
            int start = i;
            while (i < end && bytes[i] < 0) {
                i++;
            }
            runs += i > start ? 1 : 0;
            odd += (i - start) & 1;
        }
        return odd * 4 > runs;
    }

    /** Thai leaves two gaps in its table that pairs of GB 2312 and its kin fall into, and a third of it are vowels. */
    private boolean looksThai() {
        int gaps = sum(alone, 0xDB, 0xDE) + sum(alone, 0xFC, 0xFF);
        int vowels = sum(alone, 0xD0, 0xDA) + sum(alone, 0xE0, 0xEC);
        return gaps == 0 && high >= THAI_TELLS_AT && vowels * 10 >= high * 3 && sum(alone, 0xA1, 0xBF) * 4 >= high;
    }

    /** Leads whose trails may be ASCII: Shift_JIS by its kana, Big5 by its frequent characters. */
    private String shifted() {
        int kana = 0;
        int frequent = 0;
        int pairs = 0;
        int low = 0;
        int trailing = 0;
        for (int i = 0; i < end; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x81 && lead <= 0xFC && at(i + 1) >= 0x40) {
                pairs++;
                kana += lead == 0x82 || lead == 0x83 ? 1 : 0;
                frequent += lead >= 0xA4 && lead <= 0xC6 ? 1 : 0;
                low += at(i + 1) < 0x7F ? 1 : 0;
                trailing += isLetter(at(i + 1)) ? 1 : 0;
                i++;
            }
        }
        if (kana * 5 >= pairs && pairs > 3) {
            return "windows-31j";
        }
        // In Western text a letter with accent stands before a letter too, but alone among many.
        boolean dense = pairs * 2 > letters - trailing;
        return dense && pairs > 3 && frequent * 10 >= pairs * 8 && low * 5 >= pairs ? "Big5-HKSCS" : "";
    }

    /** Words all of high bytes; in other scripts than these, and in Latin, they hardly occur. */
    private String singleByte() {
        if (adjacent * 10 < high * 8 || high * 2 < letters) {
            return "";
        }
        int thai = sum(alone, 0xA1, 0xBF);
        int first = sum(alone, 0xC0, 0xDF);
        int second = sum(alone, 0xE0, 0xFF);
        if (thai * 4 >= high) {
            return "x-windows-874";
        } else if (alone[0xC7] * 12 >= high && alone[0xE1] * 20 >= high) {
            return "windows-1256"; // alef and lam
        } else if (first > second) {
            return "KOI8-R";
        } else if (first * 50 <= second && (alone[0xE4] + alone[0xE9]) * 8 >= high) {
            return "windows-1255"; // he and yod
        }
        // Four accented vowels of Greek are capitals in Russian; the last byte is the Russian for "I" and no Greek
        // letter.
        boolean greek = alone[0xFF] == 0 && sum(alone, 0xDC, 0xDF) * 30 >= high;
        return greek ? "windows-1253" : "windows-1251";
    }

    private static boolean isLetter(int b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    private int at(int index) {
        return index < end ? bytes[index] & 0xff : 0;
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
