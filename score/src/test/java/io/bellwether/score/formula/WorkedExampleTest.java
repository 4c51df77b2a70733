package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.schemas.Attention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures in {@code docs/scoring.md} are those of this run. */
class WorkedExampleTest {

    private static final Path GUIDE = Path.of("..", "docs", "scoring.md");

    private final ScoringConfig config = ScoringConfig.defaults();

    @Test
    void shouldBeWhatTheGuideShows() throws IOException {
        String guide = Files.readString(GUIDE);

        exampleTables().forEach((score, table) -> assertThat(guide).as(score).contains(table));
    }

    @Test
    void shouldHaveTheDefaultsThatTheGuideLists() throws IOException {
        String guide = Files.readString(GUIDE);

        for (ScorePart part : ScorePart.values()) {
            assertThat(guide).contains("| `" + part.id() + "` | " + Wording.number(part.defaultWeight()) + " |");
        }
        config.typicalSignals()
                .forEach((kind, level) -> assertThat(guide).contains("`" + kind + "` " + Wording.number(level)));
        assertThat(guide).contains("half-life of 24 hours").contains("growth window of 6 hours");
        assertThat(config.halfLife()).isEqualTo(Duration.ofHours(24));
        assertThat(config.growthWindow()).isEqualTo(Duration.ofHours(6));
    }

    private Map<String, String> exampleTables() {
        EnrichedArticle article = Articles.english().build();
        StoryFacts facts = story();
        HotResult hot = new HotScorer(config).score(facts);
        Score quality = new QualityScorer(config).score(article, Originality.original());
        Score impact = new ImpactScorer(config).score(article, facts, quality);
        Score overall = new OverallScorer(config).score(hot.hot(), quality, impact);
        var heat = hot.heat().orElseThrow();
        Instant nextDay = facts.lastReport().plus(Duration.ofHours(24));
        var tables = new TreeMap<String, String>();
        tables.put("hot", table(hot.hot()));
        tables.put("quality", table(quality));
        tables.put("impact", table(impact));
        tables.put("overall", table(overall));
        tables.put(
                "heat",
                String.format(
                        Locale.ROOT,
                        "heat %.4f, hot now %.2f at the latest report and %.2f a day later",
                        heat.getValue(),
                        Attention.at(heat, facts.lastReport()),
                        Attention.at(heat, nextDay)));
        return tables;
    }

    private static StoryFacts story() {
        Instant noon = Articles.NOON;
        Instant two = noon.plus(Duration.ofHours(2));
        Instant six = noon.plus(Duration.ofHours(6));
        return new StoryFacts(
                List.of(
                        new FamilyReport("example-group", 2, noon),
                        new FamilyReport("northern-wire", 1, two),
                        new FamilyReport("small.example", null, six)),
                noon,
                six,
                4,
                List.of(
                        new SignalSample("article-en", "daily.example", "points", 12, noon, noon.plusSeconds(600)),
                        new SignalSample("article-en", "daily.example", "points", 90, noon, two)),
                0.75);
    }

    private static String table(Score score) {
        var table = new StringBuilder();
        for (ScoreComponent component : score.getComponents()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %.2f | %s | %.2f | %s<br>%s |\n",
                    component.getName(),
                    component.getRaw() == null ? "" : Wording.number(component.getRaw()),
                    component.getValue(),
                    Wording.number(component.getWeight()),
                    component.getContribution(),
                    component.getReason().getEn(),
                    component.getReason().getZh()));
        }
        return String.format(Locale.ROOT, "%s| **total** | | | | **%.2f** | |", table, score.getValue());
    }
}
