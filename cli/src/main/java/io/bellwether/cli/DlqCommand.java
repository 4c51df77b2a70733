package io.bellwether.cli;

import io.bellwether.runtime.DeadLetter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What could not be processed, and why. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "Lists what could not be processed, shows one, or sends some back to where they came from.",
        footer = {
            "",
            "Examples:",
            "  bellwether dlq list --cause malformed-record",
            "  bellwether dlq show 3@17",
            "  bellwether dlq redrive --stage enrich --cause too-large"
        })
final class DlqCommand {

    private static final int SHOWN_BYTES = 2_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Which letters are meant. */
    static final class Selection {

        @Option(names = "--stage", paramLabel = "S", description = "Only those of this stage: ingest, enrich, score.")
        private @Nullable String stage;

        @Option(names = "--cause", paramLabel = "C", description = "Only those with this cause, e.g. malformed-record.")
        private @Nullable String cause;

        @Option(names = "--generation", paramLabel = "vN", description = "Generation of the queue (default: v1).")
        private @Nullable String generation;

        boolean matches(DeadLetter letter) {
            return (stage == null || stage.equals(letter.stage())) && (cause == null || cause.equals(letter.cause()));
        }

        Cluster cluster(ConnectionOptions options) {
            var settings = options.settings();
            var cluster = ConnectionOptions.cluster(settings);
            settings.validate();
            return generation == null
                    ? cluster
                    : new Cluster(
                            settings, cluster.connection(), cluster.topics().generation(generation));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "One line a dead letter, and counts.")
    int list(@Mixin ConnectionOptions options, @Mixin Selection selection) {
        var cluster = selection.cluster(options);
        try (var queue =
                new DeadLetterQueue(cluster.connection(), cluster.topics().dlq().name())) {
            var entries = queue.entries(selection::matches);
            entries.forEach(this::printLine);
            long waiting = entries.stream().filter(entry -> !entry.redriven()).count();
            err().println(entries.size() + " dead letters, " + waiting + " not yet redriven");
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One dead letter with its original bytes.")
    int show(
            @Mixin ConnectionOptions options,
            @Mixin Selection selection,
            @Parameters(paramLabel = "PARTITION@OFFSET", description = "Its place in the queue, as 'list' prints it.")
                    String place) {
        var cluster = selection.cluster(options);
        try (var queue =
                new DeadLetterQueue(cluster.connection(), cluster.topics().dlq().name())) {
            List<DeadLetterQueue.Entry> found = queue.entries(letter -> true).stream()
                    .filter(entry -> entry.place().equals(place))
                    .toList();
            if (found.isEmpty()) {
                err().println("there is no dead letter at " + place);
                return 1;
            }
            printWhole(found.get(0));
            queue.records(Set.of(place), this::printBytes);
        }
        return 0;
    }

    @Command(
            name = "redrive",
            mixinStandardHelpOptions = true,
            description = "Sends dead letters back to the topic that they came from, each once; what is sent and the"
                    + " mark that it was sent are one transaction.")
    int redrive(
            @Mixin ConnectionOptions options,
            @Mixin Selection selection,
            @Option(names = "--dry-run", description = "Only tell what would be sent.") boolean dryRun,
            @Option(names = "--at", paramLabel = "PARTITION@OFFSET", description = "Only the letter at this place.")
                    @Nullable
                    String place) {
        var cluster = selection.cluster(options);
        try (var queue =
                new DeadLetterQueue(cluster.connection(), cluster.topics().dlq().name())) {
            var waiting = queue.entries(selection::matches).stream()
                    .filter(entry -> !entry.redriven())
                    .filter(entry -> place == null || entry.place().equals(place))
                    .toList();
            var possible =
                    waiting.stream().filter(DeadLetterQueue.Entry::hasTopic).toList();
            if (!dryRun) {
                queue.redrive(possible);
            }
            out().println((dryRun ? "would redrive " : "redriven ") + possible.size());
            if (possible.size() < waiting.size()) {
                err().println((waiting.size() - possible.size())
                        + " came from an input and never reached a topic: mend the input and ingest it again");
            }
        }
        return 0;
    }

    private void printLine(DeadLetterQueue.Entry entry) {
        var letter = entry.letter();
        out().println(String.format(
                Locale.ROOT,
                "%-9s %-7s %-20s %-40s %s%s",
                entry.place(),
                letter.stage(),
                letter.cause(),
                entry.source(),
                letter.detail(),
                entry.redriven() ? "  (redriven)" : ""));
    }

    private void printWhole(DeadLetterQueue.Entry entry) {
        var letter = entry.letter();
        out().println("place    " + entry.place());
        out().println("stage    " + letter.stage() + ", version " + letter.version());
        out().println("cause    " + letter.cause());
        out().println("detail   " + letter.detail());
        out().println("source   " + entry.source());
        out().println("time     " + (letter.timestamp() < 0 ? "unknown" : Instant.ofEpochMilli(letter.timestamp())));
        out().println("redriven " + entry.redriven());
    }

    private void printBytes(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        out().println("key      " + text(record.key()));
        out().println("value    " + (value == null ? "none" : value.length + " bytes"));
        out().println(text(value));
    }

    /** Bytes as printable text, cut; control characters would let a record write on the terminal. */
    private static String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "";
        }
        int length = Math.min(bytes.length, SHOWN_BYTES);
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
        return bytes.length > length ? text + "…" : text;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
