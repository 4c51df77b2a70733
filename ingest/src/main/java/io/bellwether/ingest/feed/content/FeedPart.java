package io.bellwether.ingest.feed.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed, one of its entries, or the feed that an entry was taken from: all three say the same kinds of things of
 * themselves. Lists are in document order.
 *
 * @param texts single texts
 * @param contents bodies; several when the feed gives the text more than once
 * @param properties single values
 * @param links where it leads, enclosures among them
 * @param authors who wrote it
 * @param contributors who else took part
 * @param publishers who answers for it
 * @param categories what it is about
 * @param times when it was
 * @param images pictures of it
 * @param source the feed it was taken from; null when it names none
 * @param place where it happens; null when not said
 * @param extensions elements of modules
 */
public record FeedPart(
        Map<Text, FeedText> texts,
        List<FeedText> contents,
        Map<Property, String> properties,
        List<FeedLink> links,
        List<FeedPerson> authors,
        List<FeedPerson> contributors,
        List<FeedPerson> publishers,
        List<FeedCategory> categories,
        Map<FeedTime.Kind, FeedTime> times,
        List<FeedImage> images,
        @Nullable FeedPart source,
        @Nullable FeedPlace place,
        List<FeedExtension> extensions) {

    /** Single texts. */
    public enum Text {
        TITLE,
        /** Of an entry its summary, of a feed its subtitle. */
        SUMMARY,
        RIGHTS,
        /** What Atom 0.3 says to people who see the feed in a browser. */
        INFO
    }

    /** Single values. */
    public enum Property {
        ID,
        /** Set when the id is an address at which the entry stands. */
        ID_IS_LINK,
        LANGUAGE,
        GENERATOR,
        GENERATOR_URL,
        GENERATOR_VERSION,
        /** Address of the page with comments. */
        COMMENTS_PAGE,
        /** How many comments there are. */
        COMMENTS,
        /** Address behind a redirector. */
        ORIGINAL_LINK,
        /** Minutes between polls. */
        TTL,
        UPDATE_PERIOD,
        UPDATE_FREQUENCY,
        DOCS,
        /** Name of the show, when a podcast names nobody else. */
        SHOW_AUTHOR,
        /** Where the format keeps a media duration. */
        DURATION
    }

    /** The same part with other single values. */
    public FeedPart with(Map<Property, String> others) {
        return new FeedPart(
                texts,
                contents,
                Collections.unmodifiableMap(others),
                links,
                authors,
                contributors,
                publishers,
                categories,
                times,
                images,
                source,
                place,
                extensions);
    }

    /** The text of that kind. */
    public Optional<FeedText> text(Text kind) {
        return Optional.ofNullable(texts.get(kind));
    }

    /** The value of that kind. */
    public Optional<String> property(Property kind) {
        return Optional.ofNullable(properties.get(kind));
    }

    /** The time of that kind. */
    public Optional<FeedTime> time(FeedTime.Kind kind) {
        return Optional.ofNullable(times.get(kind));
    }

    /** Addresses of the links with that relation. */
    public List<FeedLink> links(String rel) {
        return links.stream().filter(link -> link.rel().equals(rel)).toList();
    }

    /** The page that this stands for: the first alternate link that is a page, else the first alternate link. */
    public Optional<String> link() {
        var alternates = links("alternate");
        return alternates.stream()
                .filter(link -> link.type() == null || link.type().contains("html"))
                .findFirst()
                .or(() -> alternates.stream().findFirst())
                .map(FeedLink::href);
    }
}
