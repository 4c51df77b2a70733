package io.bellwether.enrich.term;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.Word;
import java.util.List;

/** Days as month and day, and by the day alone, since "26日" is all that Chinese news says of a day of this month. */
final class DateTerms {

    private static final String DATE = "d:";
    private static final double DATE_RARITY = 6;
    private static final double DAY_RARITY = 3.5;
    private static final int LAST_DAY = 31;
    private static final int SHORTEST_MONTH = 3;

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private DateTerms() {}

    static void count(Segmentation article, int end, double count, SharedCounts counts) {
        String text = article.text();
        List<Word> words = article.words();
        for (int i = 0; i < words.size() && words.get(i).start() < end; i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.NUMBER && follows(text, word, '日')) {
                int month = i >= 2 && follows(text, words.get(i - 2), '月') ? monthBefore(text, words, i) : 0;
                add(month, day(text, word), count, counts);
            } else if (word.kind() == Word.Kind.LETTERS && Character.isUpperCase(text.charAt(word.start()))) {
                int month = month(text, word);
                if (month > 0) {
                    add(month, englishDay(text, words, i), count, counts);
                }
            }
        }
    }

    private static void add(int month, int day, double count, SharedCounts counts) {
        if (day == 0) {
            return;
        }
        if (month > 0) {
            counts.add(DATE + month + "-" + day, count, DATE_RARITY);
        }
        counts.add(DATE + day, count, DAY_RARITY);
    }

    private static boolean follows(String text, Word word, char c) {
        return word.end() < text.length() && text.charAt(word.end()) == c;
    }

    /** "7月26日": the run of Han between is 月 alone. */
    private static int monthBefore(String text, List<Word> words, int at) {
        Word month = words.get(at - 2);
        return words.get(at).start() == month.end() + 1 ? day(text, month) : 0;
    }

    /** "July 26", "July 26th", "26 July": the day stands right behind the month, or before it. */
    private static int englishDay(String text, List<Word> words, int at) {
        Word month = words.get(at);
        int day = 0;
        if (at + 1 < words.size() && words.get(at + 1).start() - month.end() <= 2) {
            day = day(text, words.get(at + 1));
        }
        if (day == 0 && at > 0 && month.start() - words.get(at - 1).end() == 1) {
            day = day(text, words.get(at - 1));
        }
        return day;
    }

    /** The number of a day or month, 0 for none. */
    private static int day(String text, Word word) {
        int at = word.start();
        int value = 0;
        while (at < word.end() && at < word.start() + 2 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        boolean ordinal = word.end() - at == 2 && Character.isLetter(text.charAt(at));
        return value <= LAST_DAY && (at == word.end() || ordinal) ? value : 0;
    }

    /** 1 to 12 for a month in full or by its first letters; 0 for none. */
    private static int month(String text, Word word) {
        int length = word.length();
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            boolean whole = length == name.length() || length == SHORTEST_MONTH || length == SHORTEST_MONTH + 1;
            if (whole && length <= name.length() && name.regionMatches(0, text, word.start(), length)) {
                return i + 1;
            }
        }
        return 0;
    }
}
