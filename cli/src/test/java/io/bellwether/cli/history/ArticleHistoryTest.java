package io.bellwether.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.cli.compare.Scored;
import io.bellwether.cli.history.HistoryRecord.Stage;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticleHistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @BeforeAll
    static void trust() {
        TrustedRecords.trust();
    }

    @Test
    void shouldOrderByTimeAndByOffsetWithinATopic() {
        var records = new ArrayList<>(List.of(
                record(Stage.RAW, "v1", 0, 7, raw("First")),
                record(Stage.SCORED, "v1", 0, 3, Scored.article("a", "s", 10).build()),
                record(Stage.SCORED, "v1", 60, 5, Scored.article("a", "s", 20).build()),
                record(Stage.SCORED, "v1", 30, 9, Scored.article("a", "s", 15).build()),
                record(Stage.RAW, "v1", 90, 8, raw("Second"))));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(records, new Random(seed));

            var history = ArticleHistory.of("a", records);

            assertThat(history.entries())
                    .extracting(entry -> entry.record().offset())
                    .containsExactly(7L, 3L, 5L, 9L, 8L);
            assertThat(HistoryText.of(history))
                    .contains("Now in v1: revision 1, hot 5.00, quality 60.00, impact 15.00");
        }
    }

    @Test
    void shouldNameWhatChangedWithShortValues() {
        var history = ArticleHistory.of(
                "a",
                List.of(
                        record(Stage.RAW, "v1", 0, 0, raw("First")),
                        record(Stage.RAW, "v1", 1, 1, raw("Second", "x".repeat(500)))));

        var change = history.entries().get(1);

        assertThat(change.changed()).containsExactly("content", "title");
        assertThat(change.values())
                .containsExactly(
                        new HistoryEntry.ValueChange("content", null, "500 characters"),
                        new HistoryEntry.ValueChange("title", "First", "Second"));
    }

    @Test
    void shouldCompareANewGenerationWithTheOneBefore() {
        var history = ArticleHistory.of(
                "a",
                List.of(
                        record(
                                Stage.SCORED,
                                "v1",
                                0,
                                0,
                                Scored.article("a", "s", 10).build()),
                        record(
                                Stage.SCORED,
                                "v10",
                                0,
                                0,
                                Scored.article("a", "s", 20).build()),
                        record(
                                Stage.SCORED,
                                "v2",
                                0,
                                0,
                                Scored.article("a", "s", 10).build())));

        assertThat(history.entries())
                .extracting(
                        entry -> entry.record().generation(),
                        HistoryEntry::against,
                        entry -> entry.changed().isEmpty())
                .containsExactly(tuple("v1", null, true), tuple("v2", "v1", true), tuple("v10", "v2", false));
    }

    @Test
    void shouldKeepSilentAboutTextBeforeAWithdrawal() {
        var records = new ArrayList<>(List.of(
                record(Stage.RAW, "v1", 0, 0, raw("Secret")),
                record(Stage.RAW, "v1", 1, 1, raw("Secret again")),
                record(Stage.RAW, "v1", 2, 2, null)));

        var withdrawn = ArticleHistory.of("a", records);
        records.add(record(Stage.RAW, "v1", 3, 3, raw("Open")));
        records.add(record(Stage.RAW, "v1", 4, 4, raw("Open too")));
        var back = ArticleHistory.of("a", records);

        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(HistoryText.of(withdrawn)).contains("changed: title").doesNotContain("Secret");
        assertThat(HistoryJson.of(withdrawn)).doesNotContain("Secret");
        assertThat(back.isWithdrawn()).isFalse();
        assertThat(HistoryText.of(back)).contains("“Open” -> “Open too”").doesNotContain("Secret");
    }

    @Test
    void shouldKeepSilentWhateverTimeAWithdrawalNames() {
        var withdrawn = ArticleHistory.of(
                "a",
                List.of(
                        record(Stage.RAW, "v1", 60, 0, raw("Secret")),
                        record(Stage.RAW, "v1", 120, 1, raw("Secret again")),
                        record(Stage.RAW, "v1", 0, 2, null)));

        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(HistoryText.of(withdrawn)).contains("changed: title").doesNotContain("Secret");
    }

    @Test
    void shouldShowWhatCannotBeReadAndGoOn() {
        var broken = new HistoryRecord(NOON, Stage.RAW, "v1", "raw-0@1", 1, null, "not a frame\u001b[2J");

        var history = ArticleHistory.of("a", List.of(record(Stage.RAW, "v1", 0, 0, raw("First")), broken));

        assertThat(history.isWithdrawn()).isFalse();
        assertThat(HistoryText.of(history)).contains("unreadable: not a frame").doesNotContain("\u001b");
    }

    private static HistoryRecord record(
            Stage stage, String generation, int seconds, long offset, @Nullable IndexedRecord value) {
        return new HistoryRecord(
                NOON.plusSeconds(seconds), stage, generation, stage + "@" + offset, offset, value, null);
    }

    private static RawArticle raw(String title) {
        return raw(title, null);
    }

    private static RawArticle raw(String title, @Nullable String content) {
        return RawArticle.newBuilder()
                .setArticleId("a")
                .setOutlet(Outlet.newBuilder().setId("daily.example").build())
                .setTitle(title)
                .setContent(content)
                .setIngestedAt(NOON)
                .build();
    }
}
