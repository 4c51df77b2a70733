package io.bellwether.ingest.feed;

import io.bellwether.ingest.article.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been gathered of one entry so far. Of several values of a kind the one with the highest rank stays. */
final class EntryDraft {

    private static final int MOST_VALUES = 100;

    /** A value and how much it is to be preferred. */
    private record Ranked(String value, int rank) {}

    private final Map<Field, Ranked> best = new EnumMap<>(Field.class);
    private final List<String> authors = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private @Nullable TextConstruct title;
    private @Nullable TextConstruct content;
    private int contentRank = -1;
    private @Nullable TextConstruct summary;
    private @Nullable Double comments;

    /** Single values of an entry. */
    enum Field {
        ID,
        LINK,
        PUBLISHED,
        UPDATED,
        LANGUAGE,
        IMAGE,
        SOURCE_NAME,
        SOURCE_URL,
        FALLBACK_AUTHOR
    }

    /** Offers a value; blank ones are no values, and of equal rank the first stays. */
    void offer(Field field, int rank, @Nullable String value) {
        var held = best.get(field);
        if (value != null && !value.isBlank() && (held == null || rank > held.rank())) {
            best.put(field, new Ranked(value.strip(), rank));
        }
    }

    /** The value that stayed, null when none was offered. */
    @Nullable
    String get(Field field) {
        var held = best.get(field);
        return held == null ? null : held.value();
    }

    void offerTitle(TextConstruct text) {
        if (title == null && !text.value().isBlank()) {
            title = text;
        }
    }

    /** Offers a body. A body that gives way to a better one becomes the summary. */
    void offerContent(int rank, TextConstruct text) {
        if (text.value().isBlank()) {
            return;
        }
        if (rank > contentRank) {
            offerSummary(content);
            content = text;
            contentRank = rank;
        } else {
            offerSummary(text);
        }
    }

    private void offerSummary(@Nullable TextConstruct text) {
        if (summary == null && text != null) {
            summary = text;
        }
    }

    void addAuthor(String name) {
        add(authors, name);
    }

    void addCategory(String category) {
        add(categories, category);
    }

    void comments(double count) {
        if (comments == null && Double.isFinite(count) && count >= 0) {
            comments = count;
        }
    }

    private static void add(List<String> values, String value) {
        String line = PlainText.line(value);
        if (!line.isEmpty() && !values.contains(line) && values.size() < MOST_VALUES) {
            values.add(line);
        }
    }

    @Nullable
    TextConstruct title() {
        return title;
    }

    @Nullable
    TextConstruct content() {
        return content;
    }

    @Nullable
    TextConstruct summary() {
        return summary;
    }

    List<String> authors() {
        return List.copyOf(authors);
    }

    List<String> categories() {
        return List.copyOf(categories);
    }

    @Nullable
    Double comments() {
        return comments;
    }
}
