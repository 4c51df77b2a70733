package io.bellwether.ingest.document;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.outlet.Outlets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads articles from an input of any supported kind: a feed (RSS, Atom, JSON Feed), an HTML page, lines of JSON, a JSON
 * article or array of them, plain text, an OPML list, any of them compressed with gzip or in a ZIP archive, or a folder.
 * What something is shows in its bytes; its name is only a hint.
 *
 * <p>Articles are handed on as they are read: JSON lines of any length need the memory of one line. Nothing that an input
 * holds makes a method throw; what cannot be read becomes {@link Parsed.Rejected} with its place. An exception of a
 * consumer ends the reading and is passed on. Safe for use by several threads.
 */
public final class DocumentReader {

    private final Outlets outlets;
    private final ReadLimits limits;
    private final Clock clock;

    /**
     * A reader.
     *
     * @param outlets finds the outlet of each article
     * @param limits how much hostile input may cost
     * @param clock gives each article its time of ingestion
     */
    public DocumentReader(Outlets outlets, ReadLimits limits, Clock clock) {
        this.outlets = outlets;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads one input to its end.
     *
     * @param parsed takes articles, withdrawals and rejections in input order
     * @param feeds takes the feeds that an OPML names
     */
    public void read(DocumentInput input, Consumer<Parsed> parsed, Consumer<FeedReference> feeds) {
        var documents = new Documents(outlets, limits, clock, new Sink(parsed, feeds));
        try (var in = input.bytes().open()) {
            documents.read(in, new Source(input.name(), input.contentType(), input.url()), 0);
        } catch (IOException e) {
            parsed.accept(RejectionCause.UNREADABLE.at(Place.of(input.name()), Folder.reason(e)));
        }
    }

    /**
     * Reads a file, or every file of a folder and those below it, in the order of their paths. Hidden files are passed
     * over, and links that lead back into a folder on the way.
     *
     * @param skippedNames names of files and folders to be passed over
     * @param parsed takes articles, withdrawals and rejections in input order
     * @param feeds takes the feeds that an OPML names
     */
    public void read(Path path, Set<String> skippedNames, Consumer<Parsed> parsed, Consumer<FeedReference> feeds) {
        new Folder(limits.folders(), skippedNames, parsed)
                .files(path, file -> read(DocumentInput.file(file), parsed, feeds));
    }
}
