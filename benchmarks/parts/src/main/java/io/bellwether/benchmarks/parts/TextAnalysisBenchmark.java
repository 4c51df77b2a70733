package io.bellwether.benchmarks.parts;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.fingerprint.Fingerprint;
import io.bellwether.enrich.fingerprint.Fingerprints;
import io.bellwether.enrich.keyphrase.KeyPhraseFinder;
import io.bellwether.enrich.quote.QuoteFinder;
import io.bellwether.enrich.summary.Summariser;
import io.bellwether.enrich.tag.Tagger;
import io.bellwether.news.Entity;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.KeyPhrase;
import io.bellwether.news.KeySentence;
import io.bellwether.news.Quote;
import io.bellwether.news.Tag;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Key phrases, summary, entities, figures, quotes, tags and fingerprint of an article already divided into words. HanLP,
 * which divides for itself, is the rival where it has the part: in Chinese. Without a model there is none in English.
 */
public class TextAnalysisBenchmark extends PartBenchmark {

    private static final int SENTENCES = 8;
    private static final int PHRASES = 20;

    /** The parts. */
    @State(Scope.Benchmark)
    public static class Parts {
        private final KeyPhraseFinder keyPhrases = new KeyPhraseFinder();
        private final Summariser summariser = new Summariser();
        private final EntityFinder entities = new EntityFinder();
        private final FigureFinder figures = new FigureFinder();
        private final QuoteFinder quotes = new QuoteFinder();
        private final Tagger tagger = new Tagger();
        private final Fingerprints fingerprints = new Fingerprints();
    }

    /** HanLP's segmenter with the recognition of persons, places and organisations. */
    @State(Scope.Benchmark)
    public static class HanLpNames {
        private final Segment segment = HanLP.newSegment()
                .enableNameRecognize(true)
                .enablePlaceRecognize(true)
                .enableOrganizationRecognize(true);
    }

    @Benchmark
    public List<KeyPhrase> keyPhrasesBellwether(Texts.InEach texts, Parts parts) {
        var article = texts.next();
        return parts.keyPhrases.find(article.titleWords(), article.words());
    }

    @Benchmark
    public List<String> keyPhrasesHanlp(Texts.Chinese texts) {
        return HanLP.extractPhrase(texts.next().text(), PHRASES);
    }

    @Benchmark
    public List<KeySentence> summaryBellwether(Texts.InEach texts, Parts parts) {
        var article = texts.next();
        return parts.summariser.summarise(article.titleWords(), article.words(), SENTENCES);
    }

    @Benchmark
    public List<String> summaryHanlp(Texts.Chinese texts) {
        return HanLP.extractSummary(texts.next().text(), SENTENCES);
    }

    @Benchmark
    public List<Entity> entitiesBellwether(Texts.InEach texts, Parts parts) {
        return parts.entities.find(texts.next().words());
    }

    @Benchmark
    public List<Term> entitiesHanlp(Texts.Chinese texts, HanLpNames names) {
        return names.segment.seg(texts.next().text());
    }

    @Benchmark
    public List<KeyFigure> figuresBellwether(Texts.InEach texts, Parts parts) {
        return parts.figures.find(texts.next().words(), List.of());
    }

    @Benchmark
    public List<Quote> quotesBellwether(Texts.InEach texts, Parts parts) {
        return parts.quotes.find(texts.next().words());
    }

    @Benchmark
    public List<Tag> tagsBellwether(Texts.InEach texts, Parts parts) {
        var article = texts.next();
        return parts.tagger.tag(article.titleWords().text(), article.text(), texts.language(), List.of());
    }

    @Benchmark
    public Fingerprint fingerprintBellwether(Texts.InEach texts, Parts parts) {
        return parts.fingerprints.of(texts.next().text());
    }
}
