package io.bellwether.ingest.feed;

import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import io.bellwether.schemas.CanonicalUrl;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of all that an entry says, what an article takes. */
record EntryChoice(FeedPart part, FeedHead head) {

    /**
     * The address: behind a redirector when the entry knows it, then its link, then an id that is one.
     *
     * @return an absolute http(s) address, null when there is none
     */
    @Nullable
    String link() {
        return part.property(Property.ORIGINAL_LINK)
                .filter(EntryChoice::isWebAddress)
                .or(() -> part.link().filter(EntryChoice::isWebAddress))
                .or(() -> permanentId().filter(EntryChoice::isWebAddress))
                .orElse(null);
    }

    private Optional<String> permanentId() {
        return part.property(Property.ID)
                .filter(id -> part.property(Property.ID_IS_LINK).isPresent());
    }

    static boolean isWebAddress(String address) {
        return WebAddress.isWeb(address) && CanonicalUrl.of(address).isPresent();
    }

    String title() {
        return part.text(FeedPart.Text.TITLE).map(FeedText::line).orElse("");
    }

    /** Of several bodies one that is marked up, then the longest; without one the summary is all there is. */
    Optional<FeedText> content() {
        return part.contents().stream()
                .max(Comparator.comparing(FeedText::markup)
                        .thenComparing(text -> text.value().length()))
                .or(() -> part.text(FeedPart.Text.SUMMARY));
    }

    Optional<FeedText> summary() {
        return part.contents().isEmpty() ? Optional.empty() : part.text(FeedPart.Text.SUMMARY);
    }

    /** Authors of the entry, else of the feed it was taken from, else the show, else the feed's. */
    List<String> authors() {
        return Stream.of(names(part.authors()), show(), sourceAuthors(), head.authors())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> show() {
        return part.property(Property.SHOW_AUTHOR).stream().toList();
    }

    private List<String> sourceAuthors() {
        var source = part.source();
        return source == null ? List.of() : names(source.authors());
    }

    private static List<String> names(List<FeedPerson> people) {
        return people.stream()
                .map(FeedPerson::label)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** When it was published as the entry says it; where Atom gives {@code updated} alone, that is the best known. */
    Optional<FeedTime> published() {
        return Stream.of(FeedTime.Kind.PUBLISHED, FeedTime.Kind.DATED, FeedTime.Kind.CREATED, FeedTime.Kind.UPDATED)
                .flatMap(kind -> part.time(kind).stream())
                .findFirst();
    }

    List<String> tags() {
        return part.categories().stream().map(FeedCategory::name).distinct().toList();
    }

    @Nullable
    String language() {
        return part.property(Property.LANGUAGE).orElseGet(head::language);
    }

    @Nullable
    String image() {
        return part.images().stream()
                .sorted(Comparator.comparing(FeedImage::kind))
                .map(FeedImage::href)
                .filter(EntryChoice::isWebAddress)
                .findFirst()
                .orElse(null);
    }

    /** Where it happens as a geo URI (RFC 5870), of a line or area its first point. */
    Optional<String> place() {
        var place = part.place();
        return place == null
                ? Optional.empty()
                : Optional.of("geo:" + place.points().get(0).latitude() + ","
                        + place.points().get(0).longitude());
    }

    Map<String, Double> signals() {
        return part.property(Property.COMMENTS)
                .filter(count -> count.length() < 16 && count.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(count -> Map.of("comments", Double.parseDouble(count)))
                .orElse(Map.of());
    }

    /** Name and address of the outlet that an entry was taken from. */
    @Nullable
    Named source() {
        var source = part.source();
        String via =
                part.links("via").stream().findFirst().map(link -> link.href()).orElse(null);
        String name = source == null
                ? null
                : source.text(FeedPart.Text.TITLE)
                        .map(FeedText::line)
                        .filter(line -> !line.isEmpty())
                        .orElse(null);
        String url = source == null
                ? via
                : source.link()
                        .or(() -> source.links().stream().findFirst().map(link -> link.href()))
                        .orElse(via);
        return name == null && url == null ? null : new Named(name, url);
    }

    /** A name and an address; at least one of them is there. */
    record Named(@Nullable String name, @Nullable String url) {}
}
