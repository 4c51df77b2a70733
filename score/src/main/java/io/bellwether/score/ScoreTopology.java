package io.bellwether.score;

import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.news.state.ArticleState;
import io.bellwether.news.state.CardChange;
import io.bellwether.news.state.HeldCards;
import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.news.state.StoryPlacement;
import io.bellwether.news.state.ToldStory;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.AvroSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The score app. Articles are held where they are partitioned; story matching sees only their features, on one index
 * partition; what it decides goes back to the articles, and there the scored record is put together.
 */
public final class ScoreTopology {

    static final String STAGE = "score";
    static final String TO_INDEX = "story-candidates";
    static final String FROM_INDEX = "story-placements";
    static final String TO_ARTICLE = "article-cards";
    static final String LAST_PLACEMENTS = "last-placements";

    private static final String[] ARTICLE_STORES = {RegisterArticle.ARTICLES, RegisterArticle.EXPIRY};
    private static final String[] CARD_STORES = {RegisterArticle.ARTICLES, JoinCard.CARDS, JoinCard.EXPIRY};
    private static final String[] SCORE_STORES = {RegisterArticle.ARTICLES, JoinCard.CARDS};
    private static final String[] INDEX_STORES = {
        PlaceInStory.CANDIDATES, PlaceInStory.PLACES, PlaceInStory.TOLD, PlaceInStory.EXPIRY
    };
    private static final Serde<String> KEY = Serdes.String();
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    private final ScoreConfig config;
    private final ArticleScorer scorer;
    private final MeterRegistry meters;
    private final EndOffsets ends;
    private final ArticleSelection selection;
    private final Serde<CardChange> cardSerde = AvroSerdes.internal(CardChange.getEncoder(), CardChange.getDecoder());
    private final Serde<HeldCards> heldCardsSerde = AvroSerdes.internal(HeldCards.getEncoder(), HeldCards.getDecoder());
    private final Serde<StoryCandidate> candidateSerde =
            AvroSerdes.internal(StoryCandidate.getEncoder(), StoryCandidate.getDecoder());
    private final Serde<StoryPlacement> placementSerde =
            AvroSerdes.internal(StoryPlacement.getEncoder(), StoryPlacement.getDecoder());
    private final Serde<HeldPlace> placeSerde = AvroSerdes.internal(HeldPlace.getEncoder(), HeldPlace.getDecoder());
    private final Serde<ToldStory> toldSerde = AvroSerdes.internal(ToldStory.getEncoder(), ToldStory.getDecoder());
    private final Serde<ArticleState> stateSerde =
            AvroSerdes.internal(ArticleState.getEncoder(), ArticleState.getDecoder());

    /** Prepares the app for all that its input holds and will hold. */
    public ScoreTopology(ScoreConfig config, MeterRegistry meters) {
        this(config, meters, EndOffsets.NONE, ArticleSelection.ALL);
    }

    /**
     * Prepares the app for a replay.
     *
     * @param ends up to where the enriched topic is read
     * @param selection articles that are wanted; a revision that is not takes back the one before
     */
    public ScoreTopology(ScoreConfig config, MeterRegistry meters, EndOffsets ends, ArticleSelection selection) {
        this.config = config;
        this.scorer = new ArticleScorer(config.scoring());
        this.meters = meters;
        this.ends = ends;
        this.selection = selection;
    }

    /** Properties to run the topology with. */
    public Properties properties() {
        return config.streams()
                .properties(
                        config.connection(),
                        config.topics().dlq().name(),
                        STAGE,
                        config.scoring().version(),
                        meters);
    }

    /** Topics that the app reads, in the order of the flow: its input and what carries an article between its parts. */
    public List<String> inputTopics() {
        String application = config.streams().applicationId();
        return List.of(
                config.input().name(),
                config.topics().cards().name(),
                application + "-" + TO_ARTICLE + "-repartition",
                application + "-" + TO_INDEX + "-repartition",
                application + "-" + FROM_INDEX + "-repartition");
    }

    /** The topology, one operator a line. */
    public Topology build() {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties())));
        addStores(builder);
        var registrations = builder.stream(
                        config.input().name(),
                        Consumed.with(KEY, registry(EnrichedArticle.class)).withName("read-enriched"))
                .processValues(this::registerArticle, Named.as("register-article"), ARTICLE_STORES);
        writeWithdrawals(registrations);
        matchStories(registrations.merge(joinCards(builder), Named.as("and-changed-cards")))
                .split(Named.as("change-"))
                .branch(ScoreTopology::isStory, Branched.withConsumer(this::writeStories, "story"))
                .defaultBranch(Branched.withConsumer(this::writeScored, "placement"));
        return builder.build();
    }

    private KStream<String, Registration> joinCards(StreamsBuilder builder) {
        return builder.stream(
                        config.topics().cards().name(),
                        Consumed.with(KEY, registry(Card.class)).withName("read-cards"))
                .process(() -> new RouteCard(meters), Named.as("route-card"))
                .repartition(Repartitioned.with(KEY, cardSerde)
                        .withName(TO_ARTICLE)
                        .withNumberOfPartitions(config.input().partitions()))
                .processValues(() -> new JoinCard(config.retention()), Named.as("join-card"), CARD_STORES);
    }

    private void writeWithdrawals(KStream<String, Registration> registrations) {
        registrations
                .filter(ScoreTopology::isWithdrawn, Named.as("keep-withdrawals"))
                .mapValues(ScoreTopology::noArticle, Named.as("take-nothing"))
                .to(config.topics().articlesScored().name(), scored("write-withdrawal"));
    }

    private KStream<String, IndexChange> matchStories(KStream<String, Registration> registrations) {
        return registrations
                .mapValues(Registration::candidate, Named.as("take-candidate"))
                .repartition(Repartitioned.with(KEY, candidateSerde)
                        .withName(TO_INDEX)
                        .withNumberOfPartitions(1))
                .process(this::placeInStory, Named.as("place-in-story"), INDEX_STORES);
    }

    private void writeStories(KStream<String, IndexChange> changes) {
        changes.mapValues(ScoreTopology::story, Named.as("take-story"))
                .to(
                        config.topics().stories().name(),
                        Produced.with(KEY, registry(Story.class)).withName("write-story"));
    }

    private void writeScored(KStream<String, IndexChange> changes) {
        changes.mapValues(ScoreTopology::placement, Named.as("take-placement"))
                .repartition(Repartitioned.with(KEY, placementSerde)
                        .withName(FROM_INDEX)
                        .withNumberOfPartitions(config.input().partitions()))
                .toTable(Named.as("keep-last-placement"), lastOfTransaction())
                .toStream(Named.as("take-last-placement"))
                .processValues(() -> new ScoreArticle(scorer), Named.as("score-article"), SCORE_STORES)
                .to(config.topics().articlesScored().name(), scored("write-scored"));
    }

    /**
     * An article that is told of several times within one transaction is scored once: readers see only what is committed. It is
     * the store's cache that does it, flushed by every commit; what is behind the cache is never read.
     */
    private Materialized<String, StoryPlacement, KeyValueStore<Bytes, byte[]>> lastOfTransaction() {
        return Materialized.<String, StoryPlacement>as(Stores.lruMap(LAST_PLACEMENTS, 1))
                .withKeySerde(KEY)
                .withValueSerde(placementSerde)
                .withCachingEnabled()
                .withLoggingDisabled();
    }

    private RegisterArticle registerArticle() {
        return new RegisterArticle(scorer, config.retention(), meters, ends, selection);
    }

    private PlaceInStory placeInStory() {
        return new PlaceInStory(new StoryTeller(config.scoring()), config.storyWindow(), config.retention());
    }

    private void addStores(StreamsBuilder builder) {
        builder.addStateStore(store(RegisterArticle.ARTICLES, stateSerde));
        builder.addStateStore(store(RegisterArticle.EXPIRY, Serdes.ByteArray()));
        builder.addStateStore(store(JoinCard.CARDS, heldCardsSerde));
        builder.addStateStore(store(JoinCard.EXPIRY, Serdes.ByteArray()));
        builder.addStateStore(store(PlaceInStory.CANDIDATES, candidateSerde));
        builder.addStateStore(store(PlaceInStory.PLACES, placeSerde));
        builder.addStateStore(store(PlaceInStory.TOLD, toldSerde));
        builder.addStateStore(store(PlaceInStory.EXPIRY, Serdes.ByteArray()));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEY, value)
                .withLoggingEnabled(COMPACTED)
                .withCachingDisabled();
    }

    private Produced<String, ScoredArticle> scored(String name) {
        return Produced.with(KEY, registry(ScoredArticle.class)).withName(name);
    }

    private <T extends SpecificRecord> Serde<T> registry(Class<T> type) {
        return AvroSerdes.registry(type, config.connection().registryConfig());
    }

    private static boolean isWithdrawn(String key, Registration registration) {
        return registration instanceof Registration.Withdrawn;
    }

    private static boolean isStory(String key, IndexChange change) {
        return change instanceof IndexChange.StoryChanged;
    }

    private static @Nullable ScoredArticle noArticle(Registration registration) {
        return null;
    }

    private static @Nullable Story story(IndexChange change) {
        return change instanceof IndexChange.StoryChanged changed ? changed.story() : null;
    }

    private static @Nullable StoryPlacement placement(IndexChange change) {
        return change instanceof IndexChange.Placed placed ? placed.placement() : null;
    }
}
