package io.bellwether.reader.store;

import io.bellwether.reader.view.View;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The articles and stories of one generation as a reader looks at them: on disk, bounded, with how far the topics were
 * read. Offsets and records are committed together, so that after a restart nothing is missing and nothing is read twice.
 * One thread writes; any number read.
 */
public final class NewsStore implements Closeable {

    private static final String OFFSET = "offset:";
    private static final String FORMAT = "format";
    private static final double BUFFER_MEBIBYTES = 24;

    private final Directory directory;
    private final IndexWriter writer;
    private final Changes changes;
    private final SearcherManager searchers;
    private volatile Map<String, Long> offsets;
    private final Object countLock = new Object();
    private @Nullable Counted counted;

    private record Counted(IndexSearcher searcher, Facets facets) {}

    private NewsStore(Directory directory, IndexWriter writer, int maxArticles) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.changes = new Changes(writer, maxArticles);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.offsets = readOffsets(writer);
    }

    /**
     * Opens the store of a folder, or makes one. A store that another version wrote is made anew: the topics hold all.
     *
     * @param maxArticles articles that are kept; the oldest go first
     */
    public static NewsStore open(Path folder, int maxArticles) {
        try {
            Files.createDirectories(folder);
            var directory = FSDirectory.open(folder);
            var writer = openWriter(directory, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            if (isOther(writer)) {
                writer.close();
                writer = openWriter(directory, IndexWriterConfig.OpenMode.CREATE);
            }
            return new NewsStore(directory, writer, maxArticles);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the store in " + folder, e);
        }
    }

    private static IndexWriter openWriter(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(TextAnalysis.ofTexts())
                        .setOpenMode(mode)
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(BUFFER_MEBIBYTES));
    }

    private static boolean isOther(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(FORMAT)) {
                    return !entry.getValue().equals(Records.format());
                }
            }
        }
        return writer.getDocStats().maxDoc > 0;
    }

    private static Map<String, Long> readOffsets(IndexWriter writer) {
        var offsets = new TreeMap<String, Long>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> {
                if (entry.getKey().startsWith(OFFSET)) {
                    offsets.put(entry.getKey().substring(OFFSET.length()), Long.parseLong(entry.getValue()));
                }
            });
        }
        return offsets;
    }

    /** First offsets that were not yet read, by {@code topic-partition}, as of the last commit. */
    public Map<String, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /** Writes changes and shows them, all at once. */
    public void apply(Batch batch) {
        try {
            changes.write(batch);
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the store", e);
        }
    }

    /**
     * Makes all that was written last, together with how far the topics were read.
     *
     * @param next first offsets that were not yet read, by {@code topic-partition}
     */
    public void commit(Map<String, Long> next) {
        var data = new HashMap<String, String>();
        data.put(FORMAT, Records.format());
        next.forEach((partition, offset) -> data.put(OFFSET + partition, Long.toString(offset)));
        try {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            offsets = new TreeMap<>(next);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot commit the store", e);
        }
    }

    /**
     * Stories of a view, ranked.
     *
     * @param now the reader's moment
     * @param after where an earlier part ended; null for the beginning
     * @param size how many at most
     */
    public Listing<StoryHit> stories(View view, Instant now, @Nullable Cursor after, int size) {
        return read(searcher -> new StoreQueries(searcher).stories(view, now, after, size));
    }

    /** A story by its id or that of a story that went into it; its own id tells which. */
    public Optional<StoryHit> story(String storyId, Instant now) {
        return read(searcher -> new StoreQueries(searcher).story(storyId, now));
    }

    /** An article with its text; empty when there is none, or it was withdrawn. */
    public Optional<ArticleWithText> article(String articleId) {
        return read(searcher -> new StoreQueries(searcher).article(articleId));
    }

    /** Articles that match the view's words, the best match first unless another order is chosen. */
    public Listing<ArticleHit> search(View view, Instant now, @Nullable Cursor after, int size) {
        return read(searcher -> new StoreQueries(searcher).search(view, now, after, size));
    }

    /** What is here, counted; counted anew only when something changed. */
    public Facets facets() {
        return read(searcher -> {
            synchronized (countLock) {
                var known = counted;
                if (known == null || known.searcher() != searcher) {
                    known = new Counted(searcher, new FacetCounter(searcher).count());
                    counted = known;
                }
                return known.facets();
            }
        });
    }

    /** Bytes on disk. */
    public long bytes() {
        return read(searcher -> {
            long sum = 0;
            for (String file : directory.listAll()) {
                sum += length(file);
            }
            return sum;
        });
    }

    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException e) {
            // Merged away since the list was made.
            return 0;
        }
    }

    /** Closes without a commit: what was not committed is read again. */
    @Override
    public void close() {
        try (directory;
                writer;
                changes;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the store", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the store", e);
        }
    }
}
