package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in alphabetic text that no table holds: runs of capitalised words, typed by their last word, by a title before
 * them, by a given name or by a verb of saying after them. A sentence whose words are mostly capitalised (a headline)
 * yields nothing, because capitals say nothing there.
 */
final class EnglishNames {

    private static final int FEWEST_WORDS_TO_JUDGE = 6;
    private static final Set<String> LINKS = Set.of("of", "for", "and", "de", "von", "van", "der", "da", "du");
    private static final String FILE = "english-cues.tsv";
    private static final String OPENING_MARKS = "\u2013\u2014:\"\u201c\u2018";

    private static final Pattern DASH = Pattern.compile(" +[-\u2013\u2014]+ +");
    private static final int SHORTEST_DATELINE = 4;

    private final Set<String> organisations = Table.words(EnglishNames.class, FILE, "organisation");
    private final Set<String> laws = Table.words(EnglishNames.class, FILE, "law");
    private final Set<String> places = Table.words(EnglishNames.class, FILE, "place");
    private final Set<String> titles = Table.words(EnglishNames.class, FILE, "title");
    private final Set<String> attributions = Table.words(EnglishNames.class, FILE, "attribution");
    private final Set<String> givenNames = Table.words(EnglishNames.class, FILE, "given");
    private final Set<String> noNames = Table.words(EnglishNames.class, FILE, "no-name");
    private final Set<String> bearers = Table.words(EnglishNames.class, FILE, "bearer");
    private final Set<String> openers = Table.words(EnglishNames.class, "english-openers.tsv", "opener");

    void find(String text, List<Word> words, List<Mention> mentions) {
        if (isHeadline(text, words)) {
            return;
        }
        int at = 0;
        while (at < words.size()) {
            int end = endOfName(text, words, at);
            if (end > at) {
                addName(text, words, at, end, mentions);
                at = end;
            } else {
                at++;
            }
        }
    }

    private static boolean isHeadline(String text, List<Word> words) {
        int letters = 0;
        int capitals = 0;
        for (Word word : words) {
            if (word.kind() == Word.Kind.LETTERS && word.length() > 3) {
                letters++;
                capitals += isCapitalised(text, word) ? 1 : 0;
            }
        }
        return letters >= FEWEST_WORDS_TO_JUDGE && capitals * 4 > letters * 3;
    }

    /** One past the last word of the name that starts here; {@code at} itself when none does. */
    private int endOfName(String text, List<Word> words, int at) {
        if (!isNamePart(text, words.get(at))) {
            return at;
        }
        int end = at + 1;
        while (end < words.size()
                && !isPossessive(text, words.get(end - 1))
                && adjoins(text, words.get(end - 1), words.get(end))) {
            if (isNamePart(text, words.get(end)) || isVersion(text, words, at, end)) {
                end++;
            } else if (isLink(text, words, end)) {
                end += 2;
            } else if (isOfThe(text, words, end)) {
                end += 3;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isNamePart(String text, Word word) {
        return isCapitalised(text, word)
                && !noNames.contains(word.in(text))
                && !noNames.contains(text.substring(word.start(), withoutPossessive(text, word.end())));
    }

    private static boolean isCapitalised(String text, Word word) {
        return word.kind() == Word.Kind.LETTERS && Character.isUpperCase(text.charAt(word.start()));
    }

    private static boolean isVersion(String text, List<Word> words, int at, int end) {
        return end == at + 1
                && at > 0
                && words.get(end).kind() == Word.Kind.NUMBER
                && words.get(end).length() <= 3
                && text.charAt(words.get(end).end() - 1) != '%';
    }

    private boolean isLink(String text, List<Word> words, int at) {
        return at + 1 < words.size()
                && LINKS.contains(words.get(at).in(text))
                && isNamePart(text, words.get(at + 1))
                && !words.get(at).in(text).equals("and")
                && adjoins(text, words.get(at), words.get(at + 1));
    }

    private boolean isOfThe(String text, List<Word> words, int at) {
        return at + 2 < words.size()
                && words.get(at).in(text).equals("of")
                && words.get(at + 1).in(text).equals("the")
                && isNamePart(text, words.get(at + 2))
                && adjoins(text, words.get(at), words.get(at + 1))
                && adjoins(text, words.get(at + 1), words.get(at + 2));
    }

    private static boolean adjoins(String text, Word before, Word after) {
        int gap = after.start() - before.end();
        char next = text.charAt(before.end());
        return (gap == 1 && next == ' ') || (gap == 2 && next == '.' && before.length() <= 2);
    }

    private void addName(String text, List<Word> words, int from, int to, List<Mention> mentions) {
        int first = from;
        if (isOpening(text, words, first) && isCommon(text, words.get(first))) {
            first++;
        }
        while (first < to && first > from && LINKS.contains(words.get(first).in(text))) {
            first++;
        }
        for (int at = first + 1; at < to - 1; at++) {
            if (isIn(titles, text, words.get(at))) {
                addPart(text, words, first, at, mentions);
                first = at;
            }
        }
        addPart(text, words, first, to, mentions);
    }

    private void addPart(String text, List<Word> words, int from, int to, List<Mention> mentions) {
        int first = from;
        boolean titled = first > 0 && first < to && isIn(titles, text, words.get(first - 1));
        while (first < to - 1 && isIn(titles, text, words.get(first))) {
            first++;
            titled = true;
        }
        if (first >= to
                || (first == 0 && to == 1 && !isNameByForm(text, words.get(0)) && !isDateline(text, words, 0, 1))
                || isIn(titles, text, words.get(first))
                || isLettered(text, words, first, to)) {
            return;
        }
        EntityType type = type(text, words, first, to, titled);
        if (type != null) {
            int end = withoutPossessive(text, words.get(to - 1).end());
            mentions.add(new Mention(words.get(first).start(), end, type, null));
        }
    }

    /**
     * A capital that opens the sentence says nothing, but a possessive without an article does ("Northwind's revenue"), and
     * so does a number behind a hyphen ("Aria-5").
     */
    private boolean isNameByForm(String text, Word word) {
        String name = text.substring(word.start(), withoutPossessive(text, word.end()));
        int hyphen = name.lastIndexOf('-');
        boolean numbered = hyphen > 0 && Character.isDigit(name.charAt(name.length() - 1));
        String lower = (numbered ? name.substring(0, hyphen) : name).toLowerCase(Locale.ROOT);
        return (numbered || name.length() < word.length())
                && lower.length() > 1
                && !openers.contains(lower)
                && !bearers.contains(lower);
    }

    /** "Series B", "Plan B": one of a kind of thing. */
    private boolean isLettered(String text, List<Word> words, int from, int to) {
        return to - from == 2
                && words.get(from + 1).length() == 1
                && !isIn(givenNames, text, words.get(from))
                && !isIn(titles, text, words.get(from));
    }

    private static boolean isPossessive(String text, Word word) {
        return withoutPossessive(text, word.end()) < word.end();
    }

    private static int withoutPossessive(String text, int end) {
        boolean possessive = end > 2
                && text.charAt(end - 1) == 's'
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
        return possessive ? end - 2 : end;
    }

    /** Whether a capital says nothing here: at the start of the sentence, or after a dateline, a colon or a quotation mark. */
    private static boolean isOpening(String text, List<Word> words, int at) {
        if (at == 0) {
            return true;
        }
        int before = words.get(at).start() - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean isDash = text.charAt(before) == '-' && before > 0 && text.charAt(before - 1) == ' ';
        return isDash || OPENING_MARKS.indexOf(text.charAt(before)) >= 0;
    }

    private boolean isCommon(String text, Word word) {
        String lower = word.in(text).toLowerCase(Locale.ROOT);
        return openers.contains(lower);
    }

    private @Nullable EntityType type(String text, List<Word> words, int from, int to, boolean titled) {
        Word last = words.get(to - 1);
        int length = to - from;
        if (length > 1 && isIn(laws, text, last)) {
            return EntityType.LAW;
        }
        if (length > 1 && (isIn(organisations, text, last) || isIn(organisations, text, words.get(from)))) {
            return EntityType.ORGANISATION;
        }
        if (length > 1 && isIn(places, text, last)) {
            return EntityType.PLACE;
        }
        if (isDateline(text, words, from, to)) {
            return EntityType.PLACE;
        }
        boolean speaks = to < words.size() && isIn(attributions, text, words.get(to));
        if (titled || (length > 1 && length < 5 && (speaks || isIn(givenNames, text, words.get(from))))) {
            return EntityType.PERSON;
        }
        return form(text, words, from, to);
    }

    /** "PORT ANSELM - After four hours": where a report was written. */
    private static boolean isDateline(String text, List<Word> words, int from, int to) {
        int end = words.get(to - 1).end();
        return from == 0
                && to < words.size()
                && end - words.get(0).start() >= SHORTEST_DATELINE
                && DASH.matcher(text.substring(end, words.get(to).start())).matches()
                && text.substring(words.get(0).start(), end).chars().noneMatch(Character::isLowerCase);
    }

    private static EntityType form(String text, List<Word> words, int from, int to) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        boolean acronym = end - start > 1;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                return EntityType.PRODUCT;
            }
            acronym &= Character.isUpperCase(c);
        }
        return acronym ? EntityType.ORGANISATION : EntityType.OTHER;
    }

    private static boolean isIn(Set<String> list, String text, Word word) {
        return list.contains(word.in(text));
    }
}
