package io.bellwether.cli;

import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.cli.compare.KeyedRecords;
import java.nio.charset.StandardCharsets;

/** A topic's committed records for a join, with a step of progress each. */
final class TopicRecords implements KeyedRecords {

    private final Cluster cluster;
    private final String topic;
    private final Progress progress;

    TopicRecords(Cluster cluster, String topic, Progress progress) {
        this.cluster = cluster;
        this.topic = topic;
        this.progress = progress;
    }

    /** Offsets that the topic holds now: at least as many as records. */
    long offsets() {
        try (var reader = new TopicReader(cluster.connection(), topic)) {
            return reader.offsets();
        }
    }

    @Override
    public void forEach(Visitor visitor) {
        try (var reader = new TopicReader(cluster.connection(), topic)) {
            progress.start(reader.offsets());
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                visitor.visit(new String(record.key(), StandardCharsets.UTF_8), record.value());
                progress.step();
                return true;
            });
        }
    }
}
