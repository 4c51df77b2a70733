package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.AvroSerdes;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the scored stream. */
@Command(
        name = "consume",
        mixinStandardHelpOptions = true,
        description = "Prints scored articles from any time, filtered. Ends at the end of the topic unless --follow.",
        footer = {
            "",
            "Examples:",
            "  bellwether consume --min-impact 60 --tag ai",
            "  bellwether consume --from 24h --lang zh --format json",
            "  bellwether consume --follow --from latest --format json | jq .title"
        })
final class ConsumeCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private ArticleFilter filter = new ArticleFilter();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = StartPoint.Converter.class,
            description = "Where to begin, by record time: earliest (default), latest, 2026-10-05,"
                    + " 2026-10-05T08:00:00Z, 30m, 24h, 7d.")
    private StartPoint from = StartPoint.EARLIEST;

    @Option(names = "--format", paramLabel = "F", description = "table (default), json or md.")
    private ArticleFormat format = ArticleFormat.TABLE;

    @Option(names = "--generation", paramLabel = "vN", description = "Generation to read (default: v1).")
    private @Nullable String generation;

    @Option(names = "--follow", description = "Stay and print what comes, every change of an article.")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles.")
    private long limit = Long.MAX_VALUE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var settings = connection.settings();
        var cluster = ConnectionOptions.cluster(settings);
        settings.validate();
        var topics = generation == null ? cluster.topics() : cluster.topics().generation(generation);
        var out = spec.commandLine().getOut();
        try (var reader = new TopicReader(cluster.connection(), topics.articlesScored().name());
                Deserializer<ScoredArticle> deserializer = AvroSerdes.deserializer(
                        ScoredArticle.class, cluster.connection().registryConfig())) {
            if (follow) {
                follow(reader, deserializer, out);
            } else {
                printLatest(reader, deserializer, out);
            }
        }
        return 0;
    }

    /**
     * The latest record of a key is the truth, whether or not the broker has compacted. The first pass notes where it
     * stands, the second prints it: memory holds keys and positions, never articles.
     */
    private void printLatest(TopicReader reader, Deserializer<ScoredArticle> deserializer, PrintWriter out) {
        var latest = new HashMap<String, Position>();
        reader.readToEnd(from, record -> {
            latest.put(key(record), Position.of(record));
            return true;
        });
        format.begin(out);
        var printed = new long[1];
        reader.readToEnd(from, record -> {
            if (record.value() != null && Position.of(record).equals(latest.get(key(record)))) {
                printed[0] += print(deserializer.deserialize("", record.value()), out);
            }
            return printed[0] < limit;
        });
    }

    private int print(ScoredArticle article, PrintWriter out) {
        if (!filter.test(article)) {
            return 0;
        }
        format.print(out, article);
        return 1;
    }

    private record Position(int partition, long offset) {

        static Position of(ConsumerRecord<?, ?> record) {
            return new Position(record.partition(), record.offset());
        }
    }

    private void follow(TopicReader reader, Deserializer<ScoredArticle> deserializer, PrintWriter out) {
        format.begin(out);
        var printed = new long[1];
        Runtime.getRuntime().addShutdownHook(new Thread(reader::wakeUp, "stop"));
        reader.follow(from, record -> {
            if (record.value() == null) {
                format.printWithdrawal(out, key(record));
            } else {
                printed[0] += print(deserializer.deserialize("", record.value()), out);
            }
            out.flush();
            return printed[0] < limit;
        });
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
