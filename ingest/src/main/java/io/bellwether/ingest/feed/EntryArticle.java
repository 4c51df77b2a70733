package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.ArticleId;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.article.LenientTime;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.EntryDraft.Field;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.SourceReference;
import io.bellwether.schemas.CanonicalUrl;
import java.time.Instant;
import java.util.List;
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
    Parsed of(EntryDraft draft, Place place) {
        String link = link(draft);
        String id = draft.get(Field.ID);
        String title = draft.title() == null ? "" : draft.title().line();
        var content = draft.content();
        if (link == null && id == null && title.isEmpty() && content == null) {
            return RejectionCause.EMPTY_ENTRY.at(place, "the entry has neither link, id, title nor text");
        }
        var article = RawArticle.newBuilder()
                .setUrl(link)
                .setOutlet(outlet(link))
                .setTitle(title.isEmpty() ? null : PlainText.cut(title, LONGEST_TITLE))
                .setSummary(summary(draft))
                .setAuthors(authors(draft))
                .setIngestedAt(ingestedAt)
                .setLanguageHint(language(draft))
                .setTags(draft.categories())
                .setSignals(signals(draft))
                .setSyndicatedFrom(source(draft))
                .setFeedUrl(origin.url())
                .setImageUrl(webAddress(draft.get(Field.IMAGE)));
        times(article, draft);
        content(article, content, id);
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

    private static @Nullable String link(EntryDraft draft) {
        return webAddress(draft.get(Field.LINK));
    }

    private static @Nullable String webAddress(@Nullable String address) {
        return WebAddress.isWeb(address)
                        && address != null
                        && CanonicalUrl.of(address).isPresent()
                ? address
                : null;
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

    private void times(RawArticle.Builder article, EntryDraft draft) {
        String updated = draft.get(Field.UPDATED);
        String published = draft.get(Field.PUBLISHED);
        var updatedAt = Optional.ofNullable(updated).flatMap(LenientTime::read);
        // Atom demands `updated` alone; where nothing else is said it is the best that is known.
        String said = published == null ? updated : published;
        article.setPublishedAtText(said == null ? null : PlainText.cut(PlainText.line(said), 256));
        article.setPublishedAt(
                Optional.ofNullable(said).flatMap(LenientTime::read).orElse(null));
        article.setUpdatedAt(updatedAt.orElse(null));
    }

    private static void content(RawArticle.Builder article, @Nullable TextConstruct content, @Nullable String id) {
        Map<String, String> attributes = new TreeMap<>();
        if (id != null && id.length() <= LONGEST_ID) {
            attributes.put("guid", id);
        }
        boolean html = content != null && content.html();
        article.setContentType(html ? ContentType.HTML : ContentType.TEXT);
        if (content != null) {
            String text = content.html() ? content.value() : PlainText.block(content.value());
            if (text.length() > ArticleText.LONGEST_CONTENT) {
                attributes.put("contentCutFrom", Integer.toString(text.length()));
            }
            article.setContent(PlainText.cut(text, ArticleText.LONGEST_CONTENT));
        }
        article.setAttributes(attributes);
    }

    private static @Nullable String summary(EntryDraft draft) {
        var summary = draft.summary();
        String line = summary == null ? "" : PlainText.cut(summary.line(), LONGEST_SUMMARY);
        return line.isEmpty() ? null : line;
    }

    private List<String> authors(EntryDraft draft) {
        String fallback = draft.get(Field.FALLBACK_AUTHOR);
        if (!draft.authors().isEmpty()) {
            return draft.authors();
        } else if (fallback != null) {
            return List.of(fallback);
        }
        return head.author() == null ? List.of() : List.of(head.author());
    }

    private @Nullable String language(EntryDraft draft) {
        String language = draft.get(Field.LANGUAGE);
        return language == null ? head.language() : language;
    }

    private static Map<String, Double> signals(EntryDraft draft) {
        var comments = draft.comments();
        return comments == null ? Map.of() : Map.of("comments", comments);
    }

    private static @Nullable SourceReference source(EntryDraft draft) {
        String name = draft.get(Field.SOURCE_NAME);
        String url = draft.get(Field.SOURCE_URL);
        return name == null && url == null
                ? null
                : SourceReference.newBuilder().setName(name).setUrl(url).build();
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
