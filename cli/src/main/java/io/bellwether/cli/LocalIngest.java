package io.bellwether.cli;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.document.DocumentInput;
import io.bellwether.ingest.document.DocumentReader;
import io.bellwether.ingest.document.FeedReference;
import io.bellwether.ingest.document.ReadLimits;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.ingest.publish.ArticlePublisher;
import io.bellwether.ingest.publish.Summary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publishes what files, folders and standard input hold, and says what became of it. */
final class LocalIngest implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ArticlePublisher publisher;
    private final DocumentReader reader;
    private final PrintWriter err;
    private final TerminalProgress progress = new TerminalProgress("ingest");
    private final List<FeedReference> feeds = new ArrayList<>();

    LocalIngest(Cluster cluster, @Nullable Path outlets, MeterRegistry meters, PrintWriter err) throws IOException {
        this.publisher = ArticlePublisher.open(cluster.connection(), cluster.topics(), LONGEST_WAIT, meters);
        this.reader = new DocumentReader(outlets(outlets), ReadLimits.defaults(), Clock.systemUTC());
        this.err = err;
        progress.start(-1);
    }

    /** The outlet table of a file; without one every outlet is its host. */
    static Outlets outlets(@Nullable Path file) throws IOException {
        return file == null ? Outlets.none() : Outlets.read(Files.readAllBytes(file), file.toString());
    }

    /** Reads a file, or a folder with all that is below it. */
    void path(Path path, Set<String> skipped) {
        reader.read(path, skipped, this::publish, feeds::add);
    }

    /** Reads one stream to its end. */
    void stream(String name, InputStream stream) {
        reader.read(new DocumentInput(name, null, null, () -> stream), this::publish, feeds::add);
    }

    /** Feeds that lists among the sources have named. */
    List<FeedReference> feeds() {
        return List.copyOf(feeds);
    }

    /** Waits for the broker and says what was published. */
    Summary finish() {
        progress.close();
        publisher.flush();
        return publisher.summary();
    }

    @Override
    public void close() {
        progress.close();
        publisher.close();
    }

    private void publish(Parsed parsed) {
        if (parsed instanceof Parsed.Rejected rejected) {
            progress.close();
            err.println("rejected: " + rejected.place() + ": " + rejected.cause() + ": " + rejected.detail());
        }
        var unused = publisher.publish(parsed);
        progress.step();
    }
}
