package io.bellwether.enrich;

import io.bellwether.enrich.RawRecordReader.Reading;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.DeadLetter;
import io.bellwether.runtime.DeadLetterHandlers;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.RecordOrigin;
import io.bellwether.schemas.ArticleSelection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Turns one raw record into one outcome; holds nothing between records. */
final class EnrichArticle implements FixedKeyProcessor<byte[], byte[], Outcome> {

    static final String STAGE = "enrich";

    private final RawRecordReader reader;
    private final Enricher enricher;
    private final Serializer<EnrichedArticle> serializer;
    private final EnrichConfig config;
    private final MeterRegistry meters;
    private final EndOffsets ends;
    private final ArticleSelection selection;
    private @Nullable FixedKeyProcessorContext<byte[], Outcome> context;

    EnrichArticle(
            RawRecordReader reader,
            Enricher enricher,
            Serializer<EnrichedArticle> serializer,
            EnrichConfig config,
            MeterRegistry meters,
            EndOffsets ends,
            ArticleSelection selection) {
        this.reader = reader;
        this.enricher = enricher;
        this.serializer = serializer;
        this.config = config;
        this.meters = meters;
        this.ends = ends;
        this.selection = selection;
    }

    @Override
    public void init(FixedKeyProcessorContext<byte[], Outcome> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<byte[], byte[]> record) {
        var origin = Objects.requireNonNull(context)
                .recordMetadata()
                .map(RecordOrigin::of)
                .orElse(RecordOrigin.UNKNOWN);
        if (!ends.includes(origin.partition(), origin.offset())) {
            return;
        }
        var outcome = outcome(record);
        count(outcome);
        forward(record, outcome, origin);
    }

    private Outcome outcome(FixedKeyRecord<byte[], byte[]> record) {
        var reading = reader.read(record.key(), record.value());
        if (reading instanceof Reading.Article read) {
            return enrich(read.article(), record);
        }
        if (reading instanceof Reading.Malformed malformed) {
            return new Outcome.Rejected(record.value(), malformed.cause(), malformed.detail());
        }
        return new Outcome.Withdrawn();
    }

    private Outcome enrich(RawArticle article, FixedKeyRecord<byte[], byte[]> record) {
        try {
            if (!selection.includes(article.getOutlet())) {
                return new Outcome.LeftOut();
            }
            var enriched = enricher.enrich(article);
            if (!selection.includes(enriched)) {
                return new Outcome.LeftOut();
            }
            byte[] bytes =
                    serializer.serialize(config.topics().articlesEnriched().name(), enriched);
            if (bytes.length > config.maxResultBytes()) {
                return new Outcome.Rejected(
                        record.value(), "oversized-result", "the enriched article has " + bytes.length + " bytes");
            }
            return new Outcome.Enriched(bytes);
        } catch (StackOverflowError e) {
            return new Outcome.Rejected(record.value(), "too-deep", "the content is nested too deeply");
        }
    }

    private void forward(FixedKeyRecord<byte[], byte[]> record, Outcome outcome, RecordOrigin origin) {
        Headers headers = outcome instanceof Outcome.Rejected rejected
                ? letter(rejected, origin, record.timestamp()).headers(record.headers())
                : origin.addTo(new RecordHeaders());
        Objects.requireNonNull(context).forward(record.withValue(outcome).withHeaders(headers));
    }

    private DeadLetter letter(Outcome.Rejected rejected, RecordOrigin origin, long timestamp) {
        return new DeadLetter(
                STAGE,
                rejected.cause(),
                rejected.detail(),
                enricher.version(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                timestamp);
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            DeadLetterHandlers.count(meters, STAGE, rejected.cause());
        } else {
            meters.counter("bellwether.enrich.outcomes", "outcome", kind(outcome))
                    .increment();
        }
    }

    private static String kind(Outcome outcome) {
        if (outcome instanceof Outcome.LeftOut) {
            return "left-out";
        }
        return outcome instanceof Outcome.Withdrawn ? "withdrawn" : "enriched";
    }
}
