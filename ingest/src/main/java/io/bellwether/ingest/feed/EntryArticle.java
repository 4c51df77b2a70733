package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.ArticleId;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.SourceReference;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes an article of an entry, or says why it is none. */
final class EntryArticle {

    /** Bodies above the limit are cut and the article marked; longer titles and summaries are cut. */
    private static final int LONGEST_TITLE = 4_096;

    private static final int LONGEST_SUMMARY = 32 * 1024;
    private static final int LONGEST_ID = 2_048;
    private static final int LONGEST_TIME = 256;

    private final Outlets outlets;
    private final FeedOrigin origin;
    private final Instant ingestedAt;
    private final FeedHead head;
    private final Outlet feedOutlet;

    EntryArticle(Outlets outlets, FeedOrigin origin, Instant ingestedAt, FeedHead head) {
        this.outlets = outlets;
        this.origin = origin;
        this.ingestedAt = ingestedAt;
        this.head = head;
        this.feedOutlet = outlets.ofUrl(home(head.links(), origin.url()));
    }

    /** The article of an entry; the rejection of one with neither address, id, title nor text. */
    Parsed of(FeedPart part, Place place) {
        var choice = new EntryChoice(part, head);
        String link = choice.link();
        String id = part.property(Property.ID).orElse(null);
        String title = choice.title();
        var content = choice.content().orElse(null);
        if (link == null && id == null && title.isEmpty() && content == null) {
            return RejectionCause.EMPTY_ENTRY.at(place, "the entry has neither link, id, title nor text");
        }
        var article = RawArticle.newBuilder()
                .setUrl(link)
                .setOutlet(outlet(link))
                .setTitle(title.isEmpty() ? null : PlainText.cut(title, LONGEST_TITLE))
                .setSummary(summary(choice))
                .setAuthors(choice.authors())
                .setIngestedAt(ingestedAt)
                .setLanguageHint(choice.language())
                .setTags(choice.tags())
                .setSignals(choice.signals())
                .setSyndicatedFrom(source(choice))
                .setFeedUrl(origin.url())
                .setImageUrl(choice.image());
        times(article, choice);
        content(article, content, attributes(choice, id));
        article.setArticleId(articleId(link, id, article));
        return wellFormed(article.build(), place);
    }

    /** The withdrawal that a tombstone (RFC 6721) announces. */
    Parsed withdrawn(@Nullable String link, String reference, Place place) {
        if (link == null && reference.isBlank()) {
            return RejectionCause.EMPTY_ENTRY.at(place, "the deleted entry does not say which it was");
        }
        String articleId = ArticleId.ofUrl(link)
                .or(() -> ArticleId.ofUrl(reference))
                .orElseGet(() -> ArticleId.ofParts(feedOutlet.getId(), reference.strip()));
        return new Parsed.Withdrawal(articleId, place);
    }

    private String articleId(@Nullable String link, @Nullable String id, RawArticle.Builder article) {
        String outlet = article.getOutlet().getId();
        return ArticleId.ofUrl(link)
                .or(() -> ArticleId.ofUrl(id))
                .or(() -> Optional.ofNullable(id).map(guid -> ArticleId.ofParts(outlet, guid)))
                .orElseGet(() -> ArticleId.ofParts(outlet, text(article.getTitle()), text(article.getContent())));
    }

    private static @Nullable String webAddress(@Nullable String address) {
        return address != null && EntryChoice.isWebAddress(address) ? address : null;
    }

    /** The feed's title is the outlet's name where the entry stands on the feed's own site. */
    private Outlet outlet(@Nullable String link) {
        var outlet = link == null ? feedOutlet : outlets.ofUrl(link);
        if (!outlet.getId().equals(feedOutlet.getId()) || outlet.getName() != null || head.title() == null) {
            return outlet;
        }
        var named = Outlet.newBuilder(outlet).setName(head.title());
        if (outlet.getHomepage() == null) {
            named.setHomepage(webAddress(head.links().alternate()));
        }
        if (outlet.getLanguage() == null) {
            named.setLanguage(head.language());
        }
        return named.build();
    }

    private static void times(RawArticle.Builder article, EntryChoice choice) {
        var published = choice.published();
        article.setPublishedAtText(published
                .map(time -> PlainText.cut(PlainText.line(time.text()), LONGEST_TIME))
                .orElse(null));
        article.setPublishedAt(published.flatMap(FeedTime::instant).orElse(null));
        article.setUpdatedAt(choice.part()
                .time(FeedTime.Kind.UPDATED)
                .flatMap(FeedTime::instant)
                .orElse(null));
    }

    private static Map<String, String> attributes(EntryChoice choice, @Nullable String id) {
        Map<String, String> attributes = new TreeMap<>();
        if (id != null && id.length() <= LONGEST_ID) {
            attributes.put("guid", id);
        }
        choice.place().ifPresent(place -> attributes.put("geo", place));
        return attributes;
    }

    private static void content(
            RawArticle.Builder article, @Nullable FeedText content, Map<String, String> attributes) {
        boolean html = content != null && content.markup();
        article.setContentType(html ? ContentType.HTML : ContentType.TEXT);
        if (content != null) {
            String text = html ? content.value() : PlainText.block(content.value());
            if (text.length() > ArticleText.LONGEST_CONTENT) {
                attributes.put("contentCutFrom", Integer.toString(text.length()));
            }
            article.setContent(PlainText.cut(text, ArticleText.LONGEST_CONTENT));
        }
        article.setAttributes(attributes);
    }

    private static @Nullable String summary(EntryChoice choice) {
        String line = choice.summary().map(FeedText::line).orElse("");
        return line.isEmpty() ? null : PlainText.cut(line, LONGEST_SUMMARY);
    }

    private static @Nullable SourceReference source(EntryChoice choice) {
        var source = choice.source();
        return source == null
                ? null
                : SourceReference.newBuilder()
                        .setName(source.name())
                        .setUrl(source.url())
                        .build();
    }

    private static Parsed wellFormed(RawArticle article, Place place) {
        var ill = ArticleText.firstIllFormed(article);
        return ill.isPresent()
                ? RejectionCause.UNPAIRED_SURROGATE.at(place, ill.get() + " holds half a surrogate pair")
                : new Parsed.Article(article, place);
    }

    private static @Nullable String home(Feed.Links links, @Nullable String feedUrl) {
        return links.alternate() != null ? links.alternate() : links.self() != null ? links.self() : feedUrl;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
