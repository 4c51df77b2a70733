package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.GenerationState;
import io.bellwether.runtime.DeadLetter;
import io.bellwether.schemas.CatalogueAdmin.TopicState;
import io.bellwether.schemas.TopicSpec;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The generation that a replay writes, as it stands on the cluster. */
final class ReplayTarget {

    private final Cluster cluster;
    private final GenerationResources resources;

    /**
     * The place of a generation.
     *
     * @param live the cluster with the catalogue of the live generation
     * @param partitions partitions of topics yet to be made; 0 for as many as the raw articles have
     */
    ReplayTarget(Cluster live, Generation generation, int partitions) {
        var raw = live.topics().articlesRaw();
        int wanted = partitions > 0
                ? partitions
                : Math.max(
                        1,
                        live.administer(admin -> admin.describe(List.of(raw)))
                                .get(0)
                                .partitions());
        var topics = live.topics().generation(generation.getGeneration()).partitions(wanted);
        this.cluster = new Cluster(
                live.settings(),
                live.connection(),
                generation.getStage() == GenerationStage.SCORE
                        ? topics.enrichedIn(generation.getSourceGeneration())
                        : topics);
        this.resources = new GenerationResources(cluster);
    }

    /** The cluster with the catalogue of this generation. */
    Cluster cluster() {
        return cluster;
    }

    /** What it has, or would have, of its own. */
    GenerationResources resources() {
        return resources;
    }

    /**
     * Refuses to write into topics that no replay has made, and clears what an earlier generation of this name left on
     * this machine.
     */
    void requireNew() throws IOException {
        var existing = cluster
                .administer(admin -> admin.describe(cluster.topics().own()))
                .stream()
                .filter(topic -> topic.partitions() > 0)
                .map(TopicState::spec)
                .map(TopicSpec::name)
                .toList();
        if (!existing.isEmpty()) {
            String name = cluster.topics().generation();
            throw new IllegalStateException("there are topics of " + name + " that no replay has made ("
                    + String.join(", ", existing) + "): choose another name, or 'bellwether generations delete "
                    + name + "'");
        }
        resources.deleteLocalState();
    }

    /** Makes its topics and registers their schemas; safe to repeat. */
    void create() {
        cluster.administer(admin -> admin.create(cluster.topics().own(), (short) -1));
    }

    /** The record of the generation once all of its range is through. */
    Generation through(Generation generation, Instant now) {
        boolean follows = generation.getSelection().getFollow();
        return Generation.newBuilder(generation)
                .setState(follows ? GenerationState.FOLLOWING : GenerationState.COMPLETE)
                .setCompletedAt(generation.getCompletedAt() == 0 ? now.toEpochMilli() : generation.getCompletedAt())
                .setArticles(RecordTopic.scored(cluster).keys(key -> true).size())
                .setDeadLetters(deadLetters())
                .build();
    }

    /** What it holds, in words. */
    String result(Generation generation) {
        return String.format(
                Locale.ROOT,
                "%s holds %,d articles; %,d dead letters%s",
                cluster.topics().articlesScored().name(),
                generation.getArticles(),
                generation.getDeadLetters(),
                generation.getDeadLetters() > 0
                        ? " (bellwether dlq list --generation " + generation.getGeneration() + ")"
                        : "");
    }

    private long deadLetters() {
        long[] count = {0};
        try (var reader =
                new TopicReader(cluster.connection(), cluster.topics().dlq().name())) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                count[0] += DeadLetter.from(record).isPresent() ? 1 : 0;
                return true;
            });
        }
        return count[0];
    }
}
