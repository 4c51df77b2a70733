package io.bellwether.reader.page;

import io.bellwether.reader.store.ArticleWithText;
import io.bellwether.reader.store.Revision;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the present revision of an article changed: fields as they were and are, and which sentences went and came.
 * Sentences that only moved are in neither list.
 *
 * @param fields that changed
 * @param gone sentences that were taken out, the first of them
 * @param come sentences that were put in, the first of them
 */
record RevisionChanges(List<Field> fields, List<String> gone, List<String> come) {

    static final RevisionChanges NONE = new RevisionChanges(List.of(), List.of(), List.of());

    private static final int MOST = 12;
    private static final int LONGEST = 400;

    RevisionChanges {
        fields = List.copyOf(fields);
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** A field as it was and is. */
    record Field(String name, String was, String is) {}

    /** Of an article whose revision before is known; nothing otherwise. */
    static RevisionChanges of(ArticleWithText found, Screen screen) {
        var before = found.text().before();
        boolean isKnown =
                before != null && found.isSameRevision() && found.article().getRevision() > 1;
        if (before == null || !isKnown) {
            return NONE;
        }
        var now = found.text().head();
        var fields = new ArrayList<Field>();
        add(fields, screen, "title", before.title(), now.title());
        add(fields, screen, "authors", authors(before, screen), authors(now, screen));
        add(fields, screen, "publishedAt", time(before.publishedAt(), screen), time(now.publishedAt(), screen));
        if (before.text().isEmpty()) {
            return new RevisionChanges(fields, List.of(), List.of());
        }
        var locale = Locale.forLanguageTag(found.article().getLanguage().getCode());
        var earlier = sentences(before.text(), locale);
        var present = sentences(found.text().text(), locale);
        return new RevisionChanges(fields, without(earlier, present), without(present, earlier));
    }

    boolean isEmpty() {
        return fields.isEmpty() && gone.isEmpty() && come.isEmpty();
    }

    private static void add(List<Field> fields, Screen screen, String name, String was, String is) {
        if (!was.equals(is)) {
            fields.add(
                    new Field(screen.words().name("field.", name), was.isEmpty() ? "–" : was, is.isEmpty() ? "–" : is));
        }
    }

    private static String authors(Revision revision, Screen screen) {
        return String.join(screen.t("list.separator"), revision.authors());
    }

    private static String time(@Nullable Instant time, Screen screen) {
        return time == null ? "" : screen.words().time(time);
    }

    private static Set<String> sentences(String text, Locale locale) {
        var sentences = new LinkedHashSet<String>();
        for (String paragraph : text.split("\n", -1)) {
            var breaks = BreakIterator.getSentenceInstance(locale);
            breaks.setText(paragraph);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                String sentence = paragraph.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = end;
            }
        }
        return sentences;
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        var known = new HashSet<>(those);
        return these.stream()
                .filter(sentence -> !known.contains(sentence))
                .limit(MOST)
                .map(RevisionChanges::cut)
                .toList();
    }

    private static String cut(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return sentence.substring(0, end) + "…";
    }
}
