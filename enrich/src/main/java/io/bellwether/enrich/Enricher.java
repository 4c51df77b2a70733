package io.bellwether.enrich;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.fingerprint.Fingerprints;
import io.bellwether.enrich.headline.HeadlineAnalyser;
import io.bellwether.enrich.keyphrase.KeyPhraseFinder;
import io.bellwether.enrich.language.LanguageDetector;
import io.bellwether.enrich.page.FragmentText;
import io.bellwether.enrich.page.PageExtractor;
import io.bellwether.enrich.quote.QuoteFinder;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.summary.Summariser;
import io.bellwether.enrich.tag.Tagger;
import io.bellwether.enrich.term.SharedTerms;
import io.bellwether.enrich.term.StoryTerms;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.RawArticle;
import io.bellwether.news.Signal;
import io.bellwether.news.TextStatistics;
import io.bellwether.schemas.CanonicalUrl;
import io.bellwether.schemas.TrustedRecords;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands one article: a pure function of one raw record and of {@link #version}. Safe for use by many threads;
 * what it needs is loaded once, by {@link #standard}.
 */
public final class Enricher {

    private static final String RULES = "1";
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_STANDFIRST = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AUTHORS = 30;
    private static final int MOST_SOURCE_TAGS = 50;
    private static final int MOST_SIGNALS = 20;
    private static final int KEY_SENTENCES = 8;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static {
        TrustedRecords.trust();
    }

    private final PageExtractor pages = new PageExtractor();
    private final FragmentText fragments = new FragmentText();
    private final LanguageDetector languages = new LanguageDetector();
    private final Segmenter segmenter = new Segmenter();
    private final EntityFinder entityFinder = new EntityFinder();
    private final FigureFinder figureFinder = new FigureFinder();
    private final QuoteFinder quoteFinder = new QuoteFinder();
    private final KeyPhraseFinder keyPhraseFinder = new KeyPhraseFinder();
    private final Summariser summariser = new Summariser();
    private final Tagger tagger = new Tagger();
    private final HeadlineAnalyser headlineAnalyser = new HeadlineAnalyser();
    private final StoryTerms storyTerms = new StoryTerms();
    private final SharedTerms sharedTerms = new SharedTerms();
    private final Fingerprints fingerprints = new Fingerprints();

    private Enricher() {}

    /** The enricher with the bundled resources. */
    public static Enricher standard() {
        return new Enricher();
    }

    /** Version of the rules and of the taxonomy; it is in every record. */
    public String version() {
        return RULES + "-taxonomy-" + tagger.taxonomyVersion();
    }

    /** Understands one article. */
    public EnrichedArticle enrich(RawArticle article) {
        var body = ArticleBody.of(article, pages, fragments);
        String title = title(article, body);
        String text = body.text();
        LanguageGuess titleLanguage = languages.detect(title);
        LanguageGuess language = text.isEmpty() ? titleLanguage : languages.detect(text);
        var reading = new Reading(
                segmenter.segment(title, titleLanguage.getCode()), segmenter.segment(text, language.getCode()));
        var builder = EnrichedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setOutlet(article.getOutlet())
                .setSyndicatedFrom(article.getSyndicatedFrom())
                .setTitle(title)
                .setTitleLanguage(titleLanguage)
                .setText(text)
                .setLanguage(language)
                .setExtraction(body.extraction())
                .setIngestedAt(article.getIngestedAt())
                .setSignals(signals(article))
                .setPipelineVersion(version());
        setWhatTheSourceSays(builder, article, body);
        setWhatTheTextSays(builder, reading);
        return builder.setContentHash(contentHash(builder)).build();
    }

    private void setWhatTheSourceSays(EnrichedArticle.Builder builder, RawArticle article, ArticleBody body) {
        var page = body.page();
        var published = article.getPublishedAt() != null
                ? article.getPublishedAt()
                : page.map(found -> found.published()).orElse(null);
        var eventTime = EventTime.of(published, article.getIngestedAt());
        builder.setUrl(url(article))
                .setStandfirst(cut(article.getSummary(), LONGEST_STANDFIRST))
                .setAuthors(authors(article, body))
                .setPublishedAt(published)
                .setUpdatedAt(
                        article.getUpdatedAt() != null
                                ? article.getUpdatedAt()
                                : page.map(found -> found.modified()).orElse(null))
                .setEventTime(eventTime.time())
                .setEventTimeOrigin(eventTime.origin())
                .setSourceTags(article.getTags().stream()
                        .limit(MOST_SOURCE_TAGS)
                        .map(tag -> cutTo(tag, LONGEST_NAME))
                        .toList())
                .setImageUrl(
                        article.getImageUrl() != null
                                ? article.getImageUrl()
                                : page.map(found -> found.imageUrl()).orElse(null));
    }

    private void setWhatTheTextSays(EnrichedArticle.Builder builder, Reading reading) {
        var title = reading.title();
        var text = reading.text();
        var entities = entityFinder.find(text);
        var figures = figureFinder.find(text, entities);
        var terms = storyTerms.of(title, text);
        var quotes = quoteFinder.find(text);
        var fingerprint = fingerprints.of(text.text());
        builder.setExtraction(ReachedLimits.marked(builder.getExtraction(), entities, figures, quotes))
                .setEntities(entities)
                .setKeyData(figures)
                .setQuotes(quotes)
                .setKeyPhrases(keyPhraseFinder.find(title, text))
                .setTerms(terms.text())
                .setTitleTerms(terms.headline())
                .setSharedTerms(sharedTerms.of(title, text, entities, figures))
                .setKeySentences(summariser.summarise(title, text, KEY_SENTENCES))
                .setTags(tagger.tag(title.text(), text.text(), text.language(), builder.getSourceTags()))
                .setHeadline(headlineAnalyser.analyse(title, text))
                .setStatistics(statistics(text, entities, figures))
                .setSketch(fingerprint.sketch())
                .setTextHash(fingerprint.textHash());
    }

    /** Title and text, divided once for all parts. */
    private record Reading(Segmentation title, Segmentation text) {}

    private static TextStatistics statistics(Segmentation text, List<Entity> entities, List<KeyFigure> figures) {
        var withEvidence = new BitSet(text.sentences().size());
        entities.forEach(entity -> entity.getMentions()
                .forEach(mention -> withEvidence.set(Math.max(0, text.sentenceAt(mention.getStart())))));
        figures.forEach(figure ->
                withEvidence.set(Math.max(0, text.sentenceAt(figure.getSpan().getStart()))));
        int words = 0;
        for (Token token : text.tokens()) {
            words += token.kind().isWord() ? 1 : 0;
        }
        return TextStatistics.newBuilder()
                .setCharacters(characters(text.text()))
                .setWords(words)
                .setSentences(text.sentences().size())
                .setParagraphs(text.paragraphs().size())
                .setSentencesWithEvidence(withEvidence.cardinality())
                .build();
    }

    /** Code points that are no white space. */
    private static int characters(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            count += Character.isWhitespace(c) || Character.isLowSurrogate(c) ? 0 : 1;
        }
        return count;
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

    private static String title(RawArticle article, ArticleBody body) {
        String given = article.getTitle() == null ? "" : article.getTitle();
        String title = given.isBlank() ? body.page().map(page -> page.title()).orElse("") : given;
        return cutTo(SPACES.matcher(title).replaceAll(" ").strip(), LONGEST_TITLE);
    }

    private static @Nullable String url(RawArticle article) {
        return Optional.ofNullable(article.getUrl())
                .flatMap(CanonicalUrl::of)
                .map(CanonicalUrl::value)
                .orElse(null);
    }

    private static List<String> authors(RawArticle article, ArticleBody body) {
        List<String> authors = article.getAuthors().isEmpty()
                ? body.page().map(page -> page.authors()).orElse(List.of())
                : article.getAuthors();
        return authors.stream()
                .map(author -> cutTo(author.strip(), LONGEST_NAME))
                .filter(author -> !author.isEmpty())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
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
