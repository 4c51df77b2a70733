package io.bellwether.cli;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.WebAddress;
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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publishes what files, folders and standard input hold, and says what became of it. */
final class LocalIngest implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ArticlePublisher publisher;
    private final DocumentReader reader;
    private final PrintWriter err;
    private final TerminalProgress progress = new TerminalProgress("ingest");
    private final Queue<FeedReference> listed = new ArrayDeque<>();
    private final List<Path> given = new ArrayList<>();

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
    void path(Path path, Set<String> skipped) throws IOException {
        given.add(path.toRealPath());
        reader.read(path, skipped, this::publish, listed::add);
    }

    /** Reads one stream to its end. */
    void stream(String name, InputStream stream) {
        reader.read(new DocumentInput(name, null, null, () -> stream), this::publish, listed::add);
    }

    /**
     * Reads the files that lists among the sources name beside themselves, each once, unless the sources held it.
     *
     * @return the addresses that the lists name
     */
    Set<String> listedFeeds() {
        var addresses = new LinkedHashSet<String>();
        while (!listed.isEmpty()) {
            FeedReference feed = listed.remove();
            if (WebAddress.isWeb(feed.url())) {
                addresses.add(feed.url());
            } else {
                readBeside(feed);
            }
        }
        return addresses;
    }

    /** A list may come from anywhere: it names no file outside its own folder. */
    private void readBeside(FeedReference feed) {
        try {
            Path list = Path.of(feed.place().input()).toAbsolutePath();
            Path folder = Objects.requireNonNull(list.getParent()).toRealPath();
            Path file = folder.resolve(feed.url()).toRealPath();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                publish(RejectionCause.BAD_FEED_URL.at(
                        feed.place(), feed.url() + " is no file beside the list or below"));
            } else if (given.stream().noneMatch(file::startsWith)) {
                path(file, Set.of());
            }
        } catch (IOException | InvalidPathException e) {
            publish(RejectionCause.BAD_FEED_URL.at(
                    feed.place(), "there is no file " + feed.url() + " beside the list"));
        }
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
