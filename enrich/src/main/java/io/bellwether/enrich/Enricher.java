package io.bellwether.enrich;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.language.LanguageDetector;
import io.bellwether.enrich.page.Page;
import io.bellwether.enrich.page.PageExtractor;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Extraction;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.Signal;
import io.bellwether.schemas.CanonicalUrl;
import io.bellwether.schemas.TrustedRecords;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands one article: a pure function of one raw record and of {@link #version}. Safe for use by many threads;
 * what it needs is loaded once, by {@link #standard}.
 */
public final class Enricher {

    private static final String RULES = "1";
    private static final int DIGITS_OF_A_HASH = 8;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_STANDFIRST = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AUTHORS = 30;
    private static final int MOST_SOURCE_TAGS = 50;
    private static final int MOST_SIGNALS = 20;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static {
        TrustedRecords.trust();
    }

    private final PageExtractor pages = new PageExtractor();
    private final LanguageDetector languages = new LanguageDetector();
    private final Segmenter segmenter = new Segmenter();
    private final TextAnalysis analysis;
    private final String version;

    private Enricher(List<String> entityTables) {
        analysis = new TextAnalysis(
                new EntityFinder(entityTables.stream().map(StringReader::new).toList()));
        String rules = RULES + "-taxonomy-" + analysis.taxonomyVersion();
        version = entityTables.isEmpty()
                ? rules
                : rules + "-entities-"
                        + new ContentHash().add(entityTables).hex().substring(0, DIGITS_OF_A_HASH);
    }

    /** The enricher with the bundled resources. */
    public static Enricher standard() {
        return with(List.of());
    }

    /**
     * The enricher with further names.
     *
     * @param entityTables texts of tables as {@link EntityFinder} takes them; the first wins over the next, all over the bundled one
     * @throws IllegalArgumentException when a row of a table is malformed or an id is given twice in one table
     */
    public static Enricher with(List<String> entityTables) {
        return new Enricher(List.copyOf(entityTables));
    }

    /** Version of the rules, of the taxonomy and of further tables of names; it is in every record. */
    public String version() {
        return version;
    }

    /** Understands one article. */
    public EnrichedArticle enrich(RawArticle article) {
        return enrich(article, part -> {});
    }

    /**
     * Understands one article, and tells how far it is, so that the work of each part can be measured.
     *
     * @param done takes each part when it is through, in the order of {@link EnrichmentPart}
     */
    public EnrichedArticle enrich(RawArticle article, Consumer<EnrichmentPart> done) {
        var body = ArticleBody.of(article, pages);
        var fields = new FieldSources(body.page());
        String title = title(article, fields);
        var builder = EnrichedArticle.newBuilder()
                .setTitle(title)
                .setText(body.text())
                .setPipelineVersion(version());
        setWhatTheSourceSays(builder, article, fields);
        builder.setExtraction(Extraction.newBuilder(body.extraction())
                .setOrigins(fields.origins())
                .build());
        done.accept(EnrichmentPart.BODY);
        LanguageGuess titleLanguage = languages.detect(title);
        LanguageGuess language = body.text().isEmpty() ? titleLanguage : languages.detect(body.text());
        builder.setTitleLanguage(titleLanguage).setLanguage(language);
        done.accept(EnrichmentPart.LANGUAGE);
        var divided = new DividedArticle(
                segmenter.segment(title, titleLanguage.getCode()), segmenter.segment(body.text(), language.getCode()));
        done.accept(EnrichmentPart.SEGMENTATION);
        analysis.analyse(divided, builder, done);
        var enriched = builder.setContentHash(contentHash(builder)).build();
        done.accept(EnrichmentPart.REST);
        return enriched;
    }

    private static void setWhatTheSourceSays(EnrichedArticle.Builder builder, RawArticle article, FieldSources fields) {
        builder.setAuthors(authors(article, fields));
        var published = fields.take("publishedAt", article.getPublishedAt(), "published", Page::published)
                .orElse(null);
        var eventTime = EventTime.of(published, article.getIngestedAt());
        builder.setArticleId(article.getArticleId())
                .setSyndicatedFrom(article.getSyndicatedFrom())
                .setIngestedAt(article.getIngestedAt())
                .setSignals(signals(article))
                .setStandfirst(cut(article.getSummary(), LONGEST_STANDFIRST))
                .setPublishedAt(published)
                .setUpdatedAt(fields.take("updatedAt", article.getUpdatedAt(), "modified", Page::modified)
                        .orElse(null))
                .setEventTime(eventTime.time())
                .setEventTimeOrigin(eventTime.origin())
                .setSourceTags(article.getTags().stream()
                        .limit(MOST_SOURCE_TAGS)
                        .map(tag -> cutTo(tag, LONGEST_NAME))
                        .toList())
                .setUrl(url(article, fields))
                .setImageUrl(fields.take("imageUrl", article.getImageUrl(), "imageUrl", Page::imageUrl)
                        .orElse(null))
                .setOutlet(outlet(article.getOutlet(), fields));
    }

    /** Hash of what makes a revision; signals and the time of the last change do not. */
    private static String contentHash(EnrichedArticle.Builder article) {
        return new ContentHash()
                .add(article.getTitle())
                .add(article.getText())
                .add(article.getAuthors())
                .add(article.getPublishedAt())
                .add(article.getUrl())
                .add(article.getOutlet())
                .hex();
    }

    private static String title(RawArticle article, FieldSources fields) {
        String title = fields.take("title", unlessBlank(article.getTitle()), "title", page -> unlessBlank(page.title()))
                .orElse("");
        return cutTo(SPACES.matcher(title).replaceAll(" ").strip(), LONGEST_TITLE);
    }

    /** The outlet as the producer gave it, with the page's name for it where that is missing. */
    private static Outlet outlet(Outlet outlet, FieldSources fields) {
        var name = fields.take("outlet.name", outlet.getName(), "siteName", Page::siteName);
        return outlet.getName() != null || name.isEmpty()
                ? outlet
                : Outlet.newBuilder(outlet)
                        .setName(cutTo(name.get(), LONGEST_NAME))
                        .build();
    }

    /** Where the producer found it; else where the page says that it belongs. */
    private static @Nullable String url(RawArticle article, FieldSources fields) {
        return fields.take("url", canonical(article.getUrl()), "canonicalUrl", page -> canonical(page.canonicalUrl()))
                .orElse(null);
    }

    private static @Nullable String canonical(@Nullable String url) {
        return Optional.ofNullable(url)
                .flatMap(CanonicalUrl::of)
                .map(CanonicalUrl::value)
                .orElse(null);
    }

    private static List<String> authors(RawArticle article, FieldSources fields) {
        return fields
                .take("authors", unlessEmpty(article.getAuthors()), "authors", page -> unlessEmpty(page.authors()))
                .orElse(List.of())
                .stream()
                .map(author -> cutTo(author.strip(), LONGEST_NAME))
                .filter(author -> !author.isEmpty())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable List<String> unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    private static List<Signal> signals(RawArticle article) {
        Map<String, Double> sorted = new TreeMap<>(article.getSignals());
        return sorted.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0 && Double.isFinite(entry.getValue()))
                .limit(MOST_SIGNALS)
                .map(entry -> new Signal(cutTo(entry.getKey(), LONGEST_NAME), entry.getValue()))
                .toList();
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null ? null : cutTo(text, most);
    }

    private static String cutTo(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
