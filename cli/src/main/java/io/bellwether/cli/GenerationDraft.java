package io.bellwether.cli;

import io.bellwether.enrich.EnrichConfig;
import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.GenerationState;
import io.bellwether.news.ReplaySelection;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.score.ScoreConfig;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** Says what a generation would be made of, before anything of it exists. */
final class GenerationDraft {

    private final Cluster live;
    private final String source;
    private final TopicSpec enriched;
    private final SortedSet<String> storedVersions;
    private final String enrichment;

    /**
     * Drafts of a cluster.
     *
     * @param generations what there is; a replay of the scores alone starts from the current one
     */
    GenerationDraft(Cluster live, Generations generations) {
        this.live = live;
        this.source = generations.enriched(generations.current());
        this.enriched = live.topics().generation(source).articlesEnriched();
        this.enrichment = EnrichConfig.from(live.settings(), live.connection(), live.topics())
                .enricher()
                .version();
        this.storedVersions = new PipelineVersions(live).of(enriched.name());
    }

    /** A generation with its range still open. */
    Generation of(String name, GenerationStage stage, ReplaySelection selection, Instant now) {
        boolean isScoreOnly = stage == GenerationStage.SCORE;
        return Generation.newBuilder()
                .setGeneration(name)
                .setState(GenerationState.RUNNING)
                .setStage(stage)
                .setSourceGeneration(isScoreOnly ? source : "")
                .setInputTopic(
                        isScoreOnly
                                ? enriched.name()
                                : live.topics().articlesRaw().name())
                .setSelection(selection)
                .setPipelineVersion(isScoreOnly ? String.join(" ", storedVersions) : enrichment)
                .setConfigurationVersion(configuration())
                .setCodeVersion(Bellwether.VERSION)
                .setCreatedAt(now)
                .build();
    }

    /** What the user should know of the stage that he chose; empty when it is the right one. */
    Optional<String> advice(GenerationStage stage) {
        boolean isSame = storedVersions.size() == 1 && storedVersions.contains(enrichment);
        if (stage == GenerationStage.ENRICH && isSame) {
            return Optional.of("the enrichment has not changed since " + source + " (" + enrichment
                    + "): where only scores changed, --stage score is enough and several times faster");
        }
        if (stage == GenerationStage.SCORE && !isSame && !storedVersions.isEmpty()) {
            return Optional.of("warning: the enriched articles of " + source + " were made by enrichment "
                    + String.join(" and ", storedVersions) + ", this program has " + enrichment
                    + ": what changed there is not in a replay of the scores; --stage enrich has it");
        }
        return Optional.empty();
    }

    private String configuration() {
        var config = ScoreConfig.from(live.settings(), live.connection(), live.topics(), enriched);
        return config.scoring().version() + " " + config.storyWindow();
    }
}
