package io.bellwether.enrich.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 639-3 codes of the model to ISO 639-1. */
final class LanguageCodes {

    private LanguageCodes() {}

    /** Every two-letter code by its three-letter one, and the single languages that the model has for a group. */
    static Map<String, String> byThreeLetters() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(code).getISO3Language(), current(code));
        }
        codes.putAll(Map.of(
                "cmn", "zh", "lvs", "lv", "ekk", "et", "pes", "fa", "plt", "mg", "als", "sq", "npi", "ne", "azj", "az",
                "swh", "sw", "zsm", "ms"));
        codes.put("pnb", "pa");
        codes.put("khk", "mn");
        Arrays.asList("tgl", "fil").forEach(code -> codes.put(code, "tl"));
        return Map.copyOf(codes);
    }

    /** Java gives three codes in a form that ISO 639 withdrew in 1989. */
    private static String current(String code) {
        return switch (code) {
            case "in" -> "id";
            case "iw" -> "he";
            case "ji" -> "yi";
            default -> code;
        };
    }
}
