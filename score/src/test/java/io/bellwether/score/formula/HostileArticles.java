package io.bellwether.score.formula;

import io.bellwether.news.Comparison;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Extraction;
import io.bellwether.news.HeadlineSignals;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.KeySentence;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.Quote;
import io.bellwether.news.SourceReference;
import io.bellwether.news.Span;
import io.bellwether.news.Tag;
import io.bellwether.news.TextStatistics;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Articles and facts that no honest enrichment would make. */
final class HostileArticles {

    private HostileArticles() {}

    static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        -1.0,
                        -0.0,
                        0.0,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        1e15),
                Arbitraries.doubles(),
                Arbitraries.doubles().between(0, 1));
    }

    static Arbitrary<Integer> counts() {
        return Arbitraries.oneOf(
                Arbitraries.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
                Arbitraries.integers().between(0, 3_000));
    }

    static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "\uD800",
                        "“quoted”",
                        "\u0000\u202E",
                        "OpenAI",
                        "收购 100 亿",
                        "merger ".repeat(400),
                        "裁员".repeat(3_000)),
                Arbitraries.strings().ofMaxLength(12));
    }

    static Arbitrary<EnrichedArticle> articles() {
        var text = Combinators.combine(words(), words(), words())
                .as((title, body, author) -> List.of(title, body, author));
        return Combinators.combine(text, statistics(), headlines(), extractions(), evidence(), outlets(), tags())
                .as((words, statistics, headline, extraction, evidence, outlet, tags) -> Articles.english()
                        .setTitle(words.get(0))
                        .setText(words.get(1))
                        .setAuthors(List.of(words.get(2)))
                        .setStatistics(statistics)
                        .setHeadline(headline)
                        .setExtraction(extraction)
                        .setEntities(evidence.getEntities())
                        .setKeyData(evidence.getKeyData())
                        .setQuotes(evidence.getQuotes())
                        .setKeySentences(evidence.getKeySentences())
                        .setSyndicatedFrom(new SourceReference(words.get(2), null))
                        .setLanguage(new LanguageGuess(words.get(0).isEmpty() ? "zh" : "en", 0.5))
                        .setOutlet(outlet)
                        .setTags(tags)
                        .build());
    }

    static Arbitrary<StoryFacts> facts() {
        return Combinators.combine(
                        reports().list().ofMaxSize(12),
                        instants(),
                        instants(),
                        counts(),
                        samples().list().ofMaxSize(12),
                        numbers())
                .as(StoryFacts::new);
    }

    static Arbitrary<FamilyReport> reports() {
        return Combinators.combine(
                        Arbitraries.oneOf(words(), Arbitraries.of("a", "b", "c", "d")),
                        Arbitraries.of(1, 2, 3, 4, -7, 99).injectNull(0.2),
                        instants())
                .as(FamilyReport::new);
    }

    static Arbitrary<SignalSample> samples() {
        return Combinators.combine(
                        Arbitraries.of("x", "y"),
                        Arbitraries.of("points", "comments", "rank", "made-up", ""),
                        Arbitraries.oneOf(numbers(), Arbitraries.doubles().between(0, 1e6)),
                        instants(),
                        instants())
                .as((article, name, value, reported, at) ->
                        new SignalSample(article, "outlet", name, value, reported, at));
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH),
                Arbitraries.longs().between(0, 72 * 3_600).map(Articles.NOON::plusSeconds),
                Arbitraries.longs().between(0, 72 * 3_600).map(Articles.NOON::plusSeconds));
    }

    private static Arbitrary<TextStatistics> statistics() {
        return Combinators.combine(counts(), counts(), counts(), counts(), counts())
                .as(TextStatistics::new);
    }

    private static Arbitrary<HeadlineSignals> headlines() {
        return Combinators.combine(
                        numbers(),
                        numbers(),
                        numbers().injectNull(0.3),
                        words().list().ofMaxSize(4))
                .as(HeadlineSignals::new);
    }

    private static Arbitrary<Extraction> extractions() {
        var flags = Arbitraries.of("paywall", "truncated", "script-only", "odd");
        return Combinators.combine(words(), numbers(), flags.list().ofMaxSize(4))
                .as((method, completeness, flagged) -> new Extraction(method, completeness, flagged, List.of()));
    }

    private static Arbitrary<Outlet> outlets() {
        return Combinators.combine(
                        words(),
                        words().injectNull(0.3),
                        Arbitraries.of(1, 2, 3, 4, 0, -9).injectNull(0.3))
                .as((id, name, tier) -> new Outlet(id, name, null, null, null, tier));
    }

    private static Arbitrary<List<Tag>> tags() {
        return Combinators.combine(words(), numbers())
                .as((label, confidence) -> new Tag(label, label, label, confidence, List.of()))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(counts(), counts()).as(Span::new);
    }

    private static Arbitrary<EnrichedArticle> evidence() {
        var entities = Combinators.combine(
                        words(), Arbitraries.of(EntityType.values()), words().injectNull(0.5), spans())
                .as((name, type, id, span) -> new Entity(name, type, id, name, null, List.of(span)));
        var figures = Combinators.combine(
                        words(),
                        numbers(),
                        numbers().injectNull(0.5),
                        Arbitraries.of("USD", "CNY", "people", "percent", "名员工", "", "kg"),
                        spans())
                .as((figure, value, high, unit, span) ->
                        new KeyFigure(null, null, figure, value, high, unit, null, Comparison.NONE, span));
        var quotes = Combinators.combine(words(), words().injectNull(0.3), spans())
                .as((quote, speaker, span) -> new Quote(quote, speaker, null, span));
        var sentences = spans().map(span -> new KeySentence(0, span, 1.0));
        return Combinators.combine(
                        entities.list().ofMaxSize(5),
                        figures.list().ofMaxSize(5),
                        quotes.list().ofMaxSize(5),
                        sentences.list().ofMaxSize(3))
                .as((who, numbers, said, key) -> Articles.english()
                        .setEntities(who)
                        .setKeyData(numbers)
                        .setQuotes(said)
                        .setKeySentences(key)
                        .build());
    }
}
