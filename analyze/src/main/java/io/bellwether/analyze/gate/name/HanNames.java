package io.bellwether.analyze.gate.name;

import io.bellwether.news.EntityType;
import java.util.List;

/** Checks names in Han against an article in Chinese. */
final class HanNames {

    private static final int SHORTEST_FULL_NAME = 4;
    private static final int WHOLE_PERSON = 3;
    private static final List<String> KINDS =
            List.of("有限公司", "集团公司", "总公司", "公司", "集团", "市", "省", "州", "县", "区", "镇", "村", "国");

    private HanNames() {}

    static Answer answer(String name, EntityType type, ArticleNames article) {
        if (article.text().contains(name) || article.text().contains(withoutEnd(name, KINDS))) {
            return Answer.verified("the article names it");
        }
        boolean shortForm =
                article.hanNames().stream().anyMatch(full -> isShortFormOf(name, full) || isShortFormOf(full, name));
        if (shortForm || isScattered(name, article.text())) {
            return Answer.verified("short for a name of the article");
        }
        if (type == EntityType.PERSON
                && name.length() >= WHOLE_PERSON
                && article.text().contains(name.substring(1))) {
            return Answer.rejected("the article names another " + name.substring(1));
        }
        boolean maybe = type != EntityType.PERSON && isSpelled(name, article.text());
        return maybe || type == EntityType.OTHER || type == EntityType.LAW
                ? Answer.open("may be no name")
                : Answer.rejected("the article does not name it");
    }

    /** Whether every character of it is in the article: a short form, or a wrong border of words. */
    private static boolean isSpelled(String name, String text) {
        return name.chars().allMatch(c -> text.indexOf(c) >= 0);
    }

    /** Names of the article that the text writes with one wrong character. */
    static void nearMisses(String text, ArticleNames article, Found found) {
        for (String name : article.hanNames()) {
            int length = name.length();
            for (int at = 0; length >= SHORTEST_FULL_NAME && at + length <= text.length(); at++) {
                if (isInnerMiss(name, text, at) && !article.text().contains(text.substring(at, at + length))) {
                    found.at(at, at + length, Answer.rejected("the article writes " + name));
                }
            }
        }
    }

    /** Takes a stretch of text with what is wrong with it. */
    interface Found {
        void at(int start, int end, Answer answer);
    }

    /** One other character between the first and the last: at the ends, borders of words may be wrong. */
    private static boolean isInnerMiss(String name, String text, int from) {
        int last = name.length() - 1;
        if (text.charAt(from) != name.charAt(0) || text.charAt(from + last) != name.charAt(last)) {
            return false;
        }
        int misses = 0;
        for (int at = 1; at < last; at++) {
            misses += text.charAt(from + at) == name.charAt(at) ? 0 : 1;
        }
        return misses == 1;
    }

    /** A name without what it says of its kind, the first of the ends that it has; two characters at least are left. */
    static String withoutEnd(String name, List<String> ends) {
        for (String end : ends) {
            if (name.endsWith(end) && name.length() - end.length() >= 2) {
                return name.substring(0, name.length() - end.length());
            }
        }
        return name;
    }

    /** "中科院" for "中国科学院": its characters in order, the first one first. */
    private static boolean isShortFormOf(String shorter, String full) {
        if (full.length() < SHORTEST_FULL_NAME
                || shorter.length() >= full.length()
                || shorter.charAt(0) != full.charAt(0)) {
            return false;
        }
        int matched = 0;
        for (int at = 0; at < full.length() && matched < shorter.length(); at++) {
            matched += full.charAt(at) == shorter.charAt(matched) ? 1 : 0;
        }
        return matched == shorter.length();
    }

    /** A longer name that is made of words of the article: "中国驻法国大使馆" where it says "驻法国大使馆". */
    private static boolean isScattered(String name, String text) {
        int at = 0;
        while (at < name.length()) {
            int end = name.length();
            while (end > at + 1 && !text.contains(name.substring(at, end))) {
                end--;
            }
            if (end - at < 2) {
                return false;
            }
            at = end;
        }
        return true;
    }
}
