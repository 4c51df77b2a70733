package io.bellwether.ingest.article;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Months by the beginnings of their names in European languages, and by their Chinese names. */
final class MonthNames {

    /** Without accents, in lower case: en de fr es it pt nl sv da pl cs hu tr ru uk el. */
    private static final List<Set<String>> BEGINNINGS = List.of(
            Set.of("jan", "ene", "gen", "sty", "led", "oca", "янв", "січ", "ιαν"),
            Set.of("feb", "fev", "lut", "uno", "sub", "фев", "лют", "φεβ"),
            Set.of("mar", "mrz", "maa", "brez", "maer", "мар", "бер", "μαρ"),
            Set.of("apr", "avr", "abr", "kwi", "dub", "nis", "апр", "кві", "απρ"),
            Set.of("may", "mai", "maj", "mei", "mag", "kvet", "маи", "мая", "тра", "μαι"),
            Set.of("jun", "juin", "giu", "cze", "cerv", "haz", "июн", "чер", "ιουν"),
            Set.of("jul", "juil", "lug", "lip", "cervenc", "tem", "июл", "лип", "ιουλ"),
            Set.of("aug", "aou", "ago", "sie", "srp", "agu", "авг", "сер", "αυγ"),
            Set.of("sep", "set", "wrz", "zar", "szep", "eyl", "сен", "вер", "σεπ"),
            Set.of("oct", "okt", "ott", "out", "paz", "rij", "eki", "окт", "жов", "οκτ"),
            Set.of("nov", "lis", "kas", "ноя", "νοε"),
            Set.of("dec", "dez", "dic", "gru", "pros", "ara", "дек", "гру", "δεκ"));

    private static final List<String> CHINESE =
            List.of("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月");

    private MonthNames() {}

    /** Month 1 to 12 whose name begins like the word; 0 when it is no month. */
    static int of(String word) {
        if (CHINESE.contains(word)) {
            return CHINESE.indexOf(word) + 1;
        }
        String plain = withoutAccents(word);
        int found = 0;
        int longest = 0;
        for (int month = 1; month <= 12; month++) {
            for (String beginning : BEGINNINGS.get(month - 1)) {
                if (beginning.length() > longest && plain.startsWith(beginning)) {
                    found = month;
                    longest = beginning.length();
                }
            }
        }
        return found;
    }

    private static String withoutAccents(String word) {
        var plain = new StringBuilder(word.length());
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(decomposed.charAt(i) == 'ı' ? 'i' : decomposed.charAt(i));
            }
        }
        return plain.toString();
    }
}
