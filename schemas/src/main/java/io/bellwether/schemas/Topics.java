package io.bellwether.schemas;

import io.bellwether.news.BudgetEntry;
import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.FeedCursor;
import io.bellwether.news.Generation;
import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.schemas.TopicSpec.ValueContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/**
 * The one catalogue of topics. A topic's name is {@code prefix + noun + "." + generation}; the generation is the unit
 * of replay. The log of record, the paid-for cards and the feed cursors are shared by all generations; everything that
 * is computed has a topic per generation.
 */
public final class Topics {

    /** Generation that a fresh installation writes. */
    public static final String FIRST_GENERATION = "v1";

    private static final Pattern GENERATION = Pattern.compile("v[1-9][0-9]{0,5}");
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,100}");

    private static final String KEEP_FOR_EVER = "-1";
    private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);
    private static final String NINETY_DAYS = Long.toString(90L * 24 * 60 * 60 * 1000);
    private static final int MEBIBYTE = 1024 * 1024;

    private final String prefix;
    private final String generation;
    private final String enrichedGeneration;
    private final int partitions;

    private Topics(String prefix, String generation, String enrichedGeneration, int partitions) {
        this.prefix = prefix;
        this.generation = generation;
        this.enrichedGeneration = enrichedGeneration;
        this.partitions = partitions;
    }

    /**
     * The catalogue under a prefix.
     *
     * @param prefix start of every topic name, e.g. {@code "news."}; letters, digits, dot, underscore and hyphen
     * @param generation {@code v1}, {@code v2}, ...
     * @param partitions partitions of the article topics, at least 1
     * @throws IllegalArgumentException when one of them is malformed
     */
    public static Topics of(String prefix, String generation, int partitions) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("topic.prefix: '" + prefix + "' has characters that Kafka forbids");
        }
        if (!isGeneration(generation)) {
            throw new IllegalArgumentException("generation: '" + generation + "' is not v1, v2, ...");
        }
        return new Topics(prefix, generation, generation, partitions);
    }

    /** Whether a text names a generation: {@code v1}, {@code v2}, ... */
    public static boolean isGeneration(String name) {
        return GENERATION.matcher(name).matches();
    }

    /** The same catalogue in another generation. */
    public Topics generation(String other) {
        return of(prefix, other, partitions);
    }

    /**
     * The same generation, whose enriched articles are those of another: a replay of the scores alone has none of its
     * own.
     *
     * @throws IllegalArgumentException when that is no generation
     */
    public Topics enrichedIn(String other) {
        return new Topics(prefix, generation, of(prefix, other, partitions).generation, partitions);
    }

    /** The same catalogue with another number of partitions for topics yet to be made. */
    public Topics partitions(int other) {
        return new Topics(prefix, generation, enrichedGeneration, other);
    }

    /** The generation that a topic of this prefix belongs to, such as {@code v2} of {@code news.stories.v2}. */
    public Optional<String> generationOf(String topic) {
        String suffix = topic.substring(topic.lastIndexOf('.') + 1);
        return Optional.of(suffix)
                .filter(Topics::isGeneration)
                .filter(generation -> generation(generation).own().stream()
                        .anyMatch(spec -> spec.name().equals(topic)));
    }

    /** This catalogue's generation. */
    public String generation() {
        return generation;
    }

    /** The log of record; a null value withdraws the article. */
    public TopicSpec articlesRaw() {
        return log(FIRST_GENERATION, "articles.raw", RawArticle.getClassSchema(), 12 * MEBIBYTE);
    }

    /** A pure function of one raw record. */
    public TopicSpec articlesEnriched() {
        return log(enrichedGeneration, "articles.enriched", EnrichedArticle.getClassSchema(), 12 * MEBIBYTE);
    }

    /** The latest record of a key is the truth. */
    public TopicSpec articlesScored() {
        return table(
                generation,
                "articles.scored",
                ScoredArticle.getClassSchema(),
                Compatibility.FULL_TRANSITIVE,
                4 * MEBIBYTE);
    }

    /** Stories by id. */
    public TopicSpec stories() {
        return table(generation, "stories", Story.getClassSchema(), Compatibility.FULL_TRANSITIVE, 4 * MEBIBYTE);
    }

    /** Every model answer ever paid for. */
    public TopicSpec cards() {
        return table(FIRST_GENERATION, "cards", Card.getClassSchema(), Compatibility.BACKWARD_TRANSITIVE, 4 * MEBIBYTE);
    }

    /**
     * What the model has cost, by day and process. One partition: whoever writes what it is about to spend and then reads to the end has
     * seen all that was written before.
     */
    public TopicSpec budget() {
        return new TopicSpec(
                name(FIRST_GENERATION, "budget"),
                1,
                Map.of("cleanup.policy", "compact,delete", "retention.ms", NINETY_DAYS),
                Optional.of(new ValueContract(BudgetEntry.getClassSchema(), Compatibility.BACKWARD_TRANSITIVE)));
    }

    /** How far each feed has been read. */
    public TopicSpec feeds() {
        return table(
                FIRST_GENERATION,
                "feeds",
                FeedCursor.getClassSchema(),
                Compatibility.BACKWARD_TRANSITIVE,
                4 * MEBIBYTE);
    }

    /**
     * What could not be processed: original key and bytes, cause in the headers. Kept for thirty days from when it became a dead letter: by its own
     * time an old article's letter would be deleted at once.
     */
    public TopicSpec dlq() {
        return new TopicSpec(
                name(generation, "dlq"),
                partitions,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        THIRTY_DAYS,
                        "message.timestamp.type",
                        "LogAppendTime",
                        "max.message.bytes",
                        Integer.toString(13 * MEBIBYTE)),
                Optional.empty());
    }

    /** Which generations there are and which is current: by name, and under the key {@code current}. */
    public TopicSpec generations() {
        return new TopicSpec(
                prefix + "generations",
                1,
                Map.of("cleanup.policy", "compact"),
                Optional.of(new ValueContract(Generation.getClassSchema(), Compatibility.BACKWARD_TRANSITIVE)));
    }

    /** Every topic of this generation and those that all generations share. */
    public List<TopicSpec> all() {
        return List.of(
                articlesRaw(),
                articlesEnriched(),
                articlesScored(),
                stories(),
                cards(),
                budget(),
                feeds(),
                dlq(),
                generations());
    }

    /** The topics that this generation alone writes. */
    public List<TopicSpec> own() {
        return enrichedGeneration.equals(generation)
                ? List.of(articlesEnriched(), articlesScored(), stories(), dlq())
                : List.of(articlesScored(), stories(), dlq());
    }

    private TopicSpec log(String generation, String noun, Schema schema, int maxBytes) {
        return new TopicSpec(
                name(generation, noun),
                partitions,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        KEEP_FOR_EVER,
                        "max.message.bytes",
                        Integer.toString(maxBytes)),
                Optional.of(new ValueContract(schema, Compatibility.BACKWARD_TRANSITIVE)));
    }

    private TopicSpec table(String generation, String noun, Schema schema, Compatibility compatibility, int maxBytes) {
        return new TopicSpec(
                name(generation, noun),
                partitions,
                Map.of("cleanup.policy", "compact", "max.message.bytes", Integer.toString(maxBytes)),
                Optional.of(new ValueContract(schema, compatibility)));
    }

    private String name(String generation, String noun) {
        return prefix + noun + "." + generation;
    }
}
