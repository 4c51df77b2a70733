package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.EntityType;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Extraction;
import io.bellwether.news.HeadlineSignals;
import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.TextStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A missing part never raises a score. */
class EvidenceRemovalTest {

    private static final Map<String, Consumer<EnrichedArticle.Builder>> REMOVALS = Map.ofEntries(
            Map.entry("authors", article -> article.setAuthors(List.of())),
            Map.entry(
                    "publication time",
                    article -> article.setPublishedAt(null).setEventTimeOrigin(EventTimeOrigin.INGESTED_NO_TIME)),
            Map.entry("tier", article -> article.setOutlet(new Outlet("o", null, null, null, null, null))),
            Map.entry("quotes", article -> article.setQuotes(List.of())),
            Map.entry("entities", article -> article.setEntities(List.of())),
            Map.entry("figures", article -> article.setKeyData(List.of())),
            Map.entry("tags", article -> article.setTags(List.of())),
            Map.entry("key sentences", article -> article.setKeySentences(List.of())),
            Map.entry("title", article -> article.setTitle("")),
            Map.entry("text", article -> article.setText("")),
            Map.entry("counts", article -> article.setStatistics(new TextStatistics())),
            Map.entry("support", article -> article.setHeadline(new HeadlineSignals(0.05, 0.0, null, List.of()))),
            Map.entry(
                    "completeness",
                    article -> article.setExtraction(new Extraction("x", Double.NaN, List.of(), List.of()))));

    private final ScoringConfig config = ScoringConfig.defaults();

    @TestFactory
    Stream<DynamicTest> shouldNotRise() {
        return Stream.of("en", "zh")
                .flatMap(language -> REMOVALS.keySet().stream()
                        .sorted()
                        .map(part -> DynamicTest.dynamicTest(language + " without " + part, () -> {
                            EnrichedArticle.Builder less = article(language);
                            REMOVALS.get(part).accept(less);

                            Score[] before = scores(article(language).build());
                            Score[] after = scores(less.build());

                            assertThat(after[0].getValue()).isLessThanOrEqualTo(before[0].getValue());
                            assertThat(after[1].getValue()).isLessThanOrEqualTo(before[1].getValue());
                        })));
    }

    @Property(tries = 200)
    void shouldNotRiseWhenOneItemIsTakenAway(@ForAll @IntRange(min = 0, max = 31) int kept, @ForAll boolean chinese) {
        EnrichedArticle whole = article(chinese ? "zh" : "en").build();
        for (int taken = 0; taken < 5; taken++) {
            Score[] before = scores(some(whole, kept | 1 << taken));
            Score[] after = scores(some(whole, kept & ~(1 << taken)));

            assertThat(after[0].getValue()).isLessThanOrEqualTo(before[0].getValue());
            assertThat(after[1].getValue()).isLessThanOrEqualTo(before[1].getValue());
        }
    }

    private static EnrichedArticle some(EnrichedArticle article, int kept) {
        return EnrichedArticle.newBuilder(article)
                .setEntities(some(article.getEntities(), kept))
                .setKeyData(some(article.getKeyData(), kept))
                .setQuotes(some(article.getQuotes(), kept))
                .setTags(some(article.getTags(), kept))
                .setKeySentences(some(article.getKeySentences(), kept))
                .build();
    }

    private static <T> List<T> some(List<T> items, int kept) {
        var some = new ArrayList<T>();
        for (int i = 0; i < items.size(); i++) {
            if ((kept >> i & 1) == 1) {
                some.add(items.get(i));
            }
        }
        return some;
    }

    private Score[] scores(EnrichedArticle article) {
        Score quality = new QualityScorer(config).score(article, Originality.original());
        return new Score[] {quality, new ImpactScorer(config).score(article, StoryFacts.single(article), quality)};
    }

    private static EnrichedArticle.Builder article(String language) {
        EnrichedArticle.Builder article = language.equals("zh") ? Articles.chinese() : Articles.english();
        assertThat(article.getEntities()).anyMatch(entity -> entity.getType() == EntityType.PLACE);
        return article;
    }
}
