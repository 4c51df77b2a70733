package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedExtension;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedPlace;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been gathered of a part so far. Of several values of a kind the one with the highest rank stays. */
final class PartDraft {

    private static final int MOST_VALUES = 100;

    final List<FeedText> contents = new ArrayList<>();
    final List<FeedLink> links = new ArrayList<>();
    final List<FeedPerson> authors = new ArrayList<>();
    final List<FeedPerson> contributors = new ArrayList<>();
    final List<FeedPerson> publishers = new ArrayList<>();
    final List<FeedCategory> categories = new ArrayList<>();
    final List<FeedImage> images = new ArrayList<>();
    final List<FeedExtension> extensions = new ArrayList<>();
    private final Map<Text, FeedText> texts = new EnumMap<>(Text.class);
    private final Map<Text, Integer> textRanks = new EnumMap<>(Text.class);
    private final Map<Property, String> properties = new EnumMap<>(Property.class);
    private final Map<Property, Integer> propertyRanks = new EnumMap<>(Property.class);
    private final Map<FeedTime.Kind, FeedTime> times = new EnumMap<>(FeedTime.Kind.class);
    private @Nullable FeedPart source;
    private @Nullable FeedPlace place;

    /** Offers a text; blank ones are none, and of equal rank the first stays. Whether it was taken. */
    boolean text(Text kind, int rank, FeedText text) {
        boolean better = !text.value().isBlank() && rank > textRanks.getOrDefault(kind, -1);
        if (better) {
            texts.put(kind, text);
            textRanks.put(kind, rank);
        }
        return better;
    }

    /** A summary; a second one is a body: feeds that give both mean the longer text by it. */
    void summary(int rank, FeedText text) {
        var held = texts.get(Text.SUMMARY);
        int heldRank = textRanks.getOrDefault(Text.SUMMARY, -1);
        if (held != null && rank > 1 && heldRank > 1 && !held.value().equals(text.value())) {
            content(text);
        } else {
            text(Text.SUMMARY, rank, text);
        }
    }

    void content(FeedText text) {
        if (!text.value().isBlank()) {
            add(contents, text);
        }
    }

    /** Offers a value; blank ones are none, and of equal rank the first stays. */
    void property(Property kind, int rank, @Nullable String value) {
        if (value != null && !value.isBlank() && rank > propertyRanks.getOrDefault(kind, -1)) {
            properties.put(kind, value.strip());
            propertyRanks.put(kind, rank);
        }
    }

    boolean has(Property kind) {
        return properties.containsKey(kind);
    }

    /** A time; of several of a kind the last stays. */
    void time(FeedTime.Kind kind, String text) {
        if (!text.isBlank()) {
            times.put(kind, FeedTime.of(text));
        }
    }

    /** An image of whose kind the first stays. */
    void image(FeedImage image) {
        boolean known = images.stream().anyMatch(held -> held.kind() == image.kind());
        if (!image.href().isBlank() && !known) {
            images.add(image);
        }
    }

    /** A place; the first stays. */
    void place(FeedPlace found) {
        if (place == null) {
            place = found;
        }
    }

    /** Texts that may hold pictures, the fullest kind first. */
    List<FeedText> bodies() {
        var bodies = new ArrayList<>(contents);
        var summary = texts.get(Text.SUMMARY);
        if (summary != null) {
            bodies.add(summary);
        }
        return bodies;
    }

    void source(FeedPart part) {
        if (source == null) {
            source = part;
        }
    }

    /** Adds what is not there yet, up to a number that no honest feed reaches. */
    static <T> void add(List<T> values, T value) {
        if (values.size() < MOST_VALUES && !values.contains(value)) {
            values.add(value);
        }
    }

    FeedPart part() {
        return new FeedPart(
                Collections.unmodifiableMap(texts),
                List.copyOf(contents),
                Collections.unmodifiableMap(properties),
                List.copyOf(links),
                List.copyOf(authors),
                List.copyOf(contributors),
                List.copyOf(publishers),
                List.copyOf(categories),
                Collections.unmodifiableMap(times),
                List.copyOf(images),
                source,
                place,
                List.copyOf(extensions));
    }
}
