package io.bellwether.enrich;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.fingerprint.Fingerprints;
import io.bellwether.enrich.headline.HeadlineAnalyser;
import io.bellwether.enrich.keyphrase.KeyPhraseFinder;
import io.bellwether.enrich.quote.QuoteFinder;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.summary.Summariser;
import io.bellwether.enrich.tag.Tagger;
import io.bellwether.enrich.term.DocumentFrequencies;
import io.bellwether.enrich.term.SharedTerms;
import io.bellwether.enrich.term.StoryTerms;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.TextStatistics;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** What the text itself says: one step for each part, in the order in which they need each other. */
final class TextAnalysis {

    private static final int KEY_SENTENCES = 8;

    private final EntityFinder entityFinder;
    private final FigureFinder figureFinder = new FigureFinder();
    private final QuoteFinder quoteFinder = new QuoteFinder();
    private final KeyPhraseFinder keyPhraseFinder = new KeyPhraseFinder();
    private final DocumentFrequencies frequencies = new DocumentFrequencies();
    private final StoryTerms storyTerms = new StoryTerms(frequencies);
    private final SharedTerms sharedTerms = new SharedTerms(frequencies);
    private final Summariser summariser = new Summariser();
    private final Tagger tagger = new Tagger();
    private final HeadlineAnalyser headlineAnalyser = new HeadlineAnalyser();
    private final Fingerprints fingerprints = new Fingerprints();

    private final List<Step> steps = List.of(
            new Step(EnrichmentPart.ENTITIES, this::findEntities),
            new Step(EnrichmentPart.FIGURES, this::findFigures),
            new Step(EnrichmentPart.QUOTES, this::findQuotes),
            new Step(EnrichmentPart.KEY_PHRASES, this::findKeyPhrases),
            new Step(EnrichmentPart.TERMS, this::weighTerms),
            new Step(EnrichmentPart.SHARED_TERMS, this::weighSharedTerms),
            new Step(EnrichmentPart.SUMMARY, this::summarise),
            new Step(EnrichmentPart.TAGS, this::tag),
            new Step(EnrichmentPart.HEADLINE, this::analyseHeadline),
            new Step(EnrichmentPart.SKETCH, this::sketch));

    /** Sets fields of the record from the text, and from what earlier steps have set. */
    private interface Work {
        void run(DividedArticle divided, EnrichedArticle.Builder article);
    }

    private record Step(EnrichmentPart part, Work work) {}

    TextAnalysis(EntityFinder entityFinder) {
        this.entityFinder = entityFinder;
    }

    String taxonomyVersion() {
        return tagger.taxonomyVersion();
    }

    /** Sets all that follows from the text in a record that holds the rest already. */
    void analyse(DividedArticle divided, EnrichedArticle.Builder article, Consumer<EnrichmentPart> done) {
        for (Step step : steps) {
            step.work().run(divided, article);
            done.accept(step.part());
        }
        article.setExtraction(ReachedLimits.marked(
                        article.getExtraction(), article.getEntities(), article.getKeyData(), article.getQuotes()))
                .setStatistics(statistics(divided.text(), article.getEntities(), article.getKeyData()));
    }

    private void findEntities(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setEntities(entityFinder.find(divided.text()));
    }

    private void findFigures(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setKeyData(figureFinder.find(divided.text(), article.getEntities()));
    }

    private void findQuotes(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setQuotes(quoteFinder.find(divided.text()));
    }

    private void findKeyPhrases(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setKeyPhrases(keyPhraseFinder.find(divided.title(), divided.text()));
    }

    private void weighTerms(DividedArticle divided, EnrichedArticle.Builder article) {
        var terms = storyTerms.of(divided.title(), divided.text());
        article.setTerms(terms.text()).setTitleTerms(terms.headline());
    }

    private void weighSharedTerms(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setSharedTerms(
                sharedTerms.of(divided.title(), divided.text(), article.getEntities(), article.getKeyData()));
    }

    private void summarise(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setKeySentences(summariser.summarise(divided.title(), divided.text(), KEY_SENTENCES));
    }

    private void tag(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setTags(tagger.tag(
                divided.title().text(), divided.text().text(), divided.text().language(), article.getSourceTags()));
    }

    private void analyseHeadline(DividedArticle divided, EnrichedArticle.Builder article) {
        article.setHeadline(headlineAnalyser.analyse(divided.title(), divided.text()));
    }

    private void sketch(DividedArticle divided, EnrichedArticle.Builder article) {
        var fingerprint = fingerprints.of(divided.text().text());
        article.setSketch(fingerprint.sketch()).setTextHash(fingerprint.textHash());
    }

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
}
