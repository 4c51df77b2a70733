package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.PartitionRange;
import io.bellwether.news.ReplaySelection;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ReplayPlanTest {

    static {
        TrustedRecords.trust();
    }

    private static final Generation BEGUN = Generation.newBuilder()
            .setGeneration("v2")
            .setStage(GenerationStage.ENRICH)
            .setInputTopic("news.articles.raw.v1")
            .setSelection(ReplaySelection.newBuilder().setFrom("7d").build())
            .setRanges(List.of(new PartitionRange(0, 10L, 40L), new PartitionRange(1, 0L, 5L)))
            .setPipelineVersion("1-a")
            .setConfigurationVersion("2-b PT96H")
            .setCreatedAt(Instant.parse("2026-10-05T12:00:00Z"))
            .build();

    @Test
    void shouldGoOnWithTheSamePlanWhateverWasPromotedMeanwhile() {
        var asked = Generation.newBuilder(BEGUN)
                .setRanges(List.of())
                .setSourceGeneration("v7")
                .setCreatedAt(Instant.EPOCH)
                .build();

        assertThat(ReplayPlan.differences(BEGUN, asked)).isEmpty();
    }

    @Test
    void shouldNameAllThatIsOtherwise() {
        var asked = Generation.newBuilder(BEGUN)
                .setSelection(ReplaySelection.newBuilder()
                        .setTo("2026-10-05")
                        .setFollow(true)
                        .setTags(List.of("ai"))
                        .build())
                .setPipelineVersion("1-c")
                .setConfigurationVersion("2-d PT96H")
                .build();

        assertThat(ReplayPlan.differences(BEGUN, asked))
                .containsExactly(
                        "--from: was 7d, is not given",
                        "--to: was not given, is 2026-10-05",
                        "--follow: was false, is true",
                        "--tag: was [], is [ai]",
                        "score settings: was 2-b PT96H, is 2-d PT96H",
                        "enrichment: was 1-a, is 1-c");
    }

    @Test
    void shouldCountTheOffsetsOfARange() {
        assertThat(ReplayPlan.range(BEGUN).size()).isEqualTo(35);
        assertThat(ReplayPlan.range(BEGUN).endOffsets().includes(1, 4)).isTrue();
        assertThat(ReplayPlan.range(BEGUN).endOffsets().includes(1, 5)).isFalse();
    }

    @Test
    void shouldReadPointsAsPeopleWriteThem() {
        var converter = new ReplayPoint.Converter();

        assertThat(converter.convert("1200").everywhere()).isEqualTo(1_200);
        assertThat(converter.convert("0@1200,3@980").offsets()).isEqualTo(Map.of(0, 1_200L, 3, 980L));
        assertThat(converter.convert("2026-10-05").time().flatMap(StartPoint::time))
                .contains(Instant.parse("2026-10-05T00:00:00Z"));
        assertThat(converter.convert("7d").text()).isEqualTo("7d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0@", "@5", "1@2,", "-5", "0@1;1@2", "99999999999999999999"})
    void shouldRefuseWhatIsNoPoint(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> new ReplayPoint.Converter().convert(text))
                .withMessageContaining("offset");
    }
}
