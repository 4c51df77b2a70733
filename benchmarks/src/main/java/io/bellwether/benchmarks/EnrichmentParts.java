package io.bellwether.benchmarks;

import io.bellwether.enrich.Enricher;
import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.fingerprint.Fingerprints;
import io.bellwether.enrich.headline.HeadlineAnalyser;
import io.bellwether.enrich.keyphrase.KeyPhraseFinder;
import io.bellwether.enrich.language.LanguageDetector;
import io.bellwether.enrich.quote.QuoteFinder;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.summary.Summariser;
import io.bellwether.enrich.tag.Tagger;
import io.bellwether.enrich.term.StoryTerms;
import io.bellwether.news.RawArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time of enrichment, part by part, in one warm thread: the parts are called in the order of {@link Enricher},
 * article by article, so that they share the processor's caches as they do there. What the parts leave of the whole is
 * reading the body, the address, the content hash and building the record.
 */
public final class EnrichmentParts {

    private static final int KEY_SENTENCES = 8;
    private static final String REST = "rest";

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
    private final Fingerprints fingerprints = new Fingerprints();
    private final Enricher enricher = Enricher.standard();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long last;

    /**
     * One part.
     *
     * @param name what it does
     * @param cpuMicros processor time an article
     * @param share of the whole, 0 to 1
     */
    public record Part(String name, double cpuMicros, double share) {}

    /**
     * Measures plain-text articles.
     *
     * @param warmUp how many of them go through before, unmeasured
     * @return the parts in the order of their work, "rest" last; their sum is the whole
     */
    public List<Part> measure(List<RawArticle> articles, int warmUp) {
        for (int i = 0; i < warmUp; i++) {
            pass(articles.get(i % articles.size()));
        }
        nanos.clear();
        long whole = 0;
        for (RawArticle article : articles) {
            whole += pass(article);
        }
        long ofParts = nanos.values().stream().mapToLong(Long::longValue).sum();
        nanos.put(REST, Math.max(0, whole - ofParts));
        double sum = Math.max(whole, ofParts);
        var parts = new ArrayList<Part>();
        nanos.forEach((name, part) -> parts.add(new Part(name, part / 1e3 / articles.size(), part / sum)));
        return List.copyOf(parts);
    }

    /** One article, part by part and then as a whole; nanoseconds of the whole. */
    private long pass(RawArticle article) {
        String title = String.valueOf(article.getTitle());
        String body = String.valueOf(article.getContent());
        last = threads.getCurrentThreadCpuTime();
        String titleLanguage = languages.detect(title).getCode();
        String language = languages.detect(body).getCode();
        add("language");
        var head = segmenter.segment(title, titleLanguage);
        var text = segmenter.segment(body, language);
        add("segmentation");
        var entities = entityFinder.find(text);
        add("entities");
        figureFinder.find(text, entities);
        add("figures");
        quoteFinder.find(text);
        add("quotes");
        keyPhraseFinder.find(head, text);
        add("key phrases");
        summariser.summarise(head, text, KEY_SENTENCES);
        add("summary");
        tagger.tag(title, body, language, article.getTags());
        add("tags");
        headlineAnalyser.analyse(head, text);
        add("headline");
        storyTerms.of(head, text);
        add("terms");
        fingerprints.of(body);
        add("sketch");
        long start = last;
        enricher.enrich(article);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private void add(String part) {
        long now = threads.getCurrentThreadCpuTime();
        nanos.merge(part, now - last, Long::sum);
        last = threads.getCurrentThreadCpuTime();
    }
}
