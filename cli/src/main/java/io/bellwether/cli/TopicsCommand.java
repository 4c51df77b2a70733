package io.bellwether.cli;

import io.bellwether.schemas.CatalogueAdmin.TopicState;
import io.bellwether.schemas.TopicSpec;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Topics and schemas: never made in passing. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Makes the topics and registers the schemas, or tells how they stand. Nothing is auto-created.")
final class TopicsCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Creates what is missing, sets configuration and compatibility, registers schemas. Safe to"
                    + " repeat.",
            footer = {
                "",
                "Example:",
                "  bellwether topics create --partitions 12 --replication 3 --bootstrap kafka:9092"
            })
    int create(
            @Mixin ConnectionOptions options,
            @Option(names = "--partitions", description = "Partitions of new topics (default: 6).") Integer partitions,
            @Option(
                            names = "--replication",
                            defaultValue = "-1",
                            description = "Replication factor of new topics (default: the broker's).")
                    short replication) {
        var cluster = options.cluster();
        List<TopicSpec> specs =
                (partitions == null ? cluster.topics() : cluster.topics().partitions(partitions)).all();
        return report(cluster.administer(admin -> admin.create(specs, replication)), "created");
    }

    @Command(
            name = "describe",
            mixinStandardHelpOptions = true,
            description = "Tells how cluster and registry stand against the catalogue; exit code 1 when they differ.")
    int describe(@Mixin ConnectionOptions options) {
        var cluster = options.cluster();
        var specs = cluster.topics().all();
        return report(cluster.administer(admin -> admin.describe(specs)), "missing");
    }

    private int report(List<TopicState> states, String wordForNew) {
        var out = spec.commandLine().getOut();
        boolean same = true;
        for (TopicState state : states) {
            var topic = state.spec();
            String compatibility =
                    topic.value().map(value -> value.compatibility().name()).orElse("raw bytes");
            out.println(String.format(
                    Locale.ROOT,
                    "%-28s %3d partitions  %-8s schema %-4s %-20s %s",
                    topic.name(),
                    state.partitions(),
                    topic.config().get("cleanup.policy"),
                    state.schemaId().map(String::valueOf).orElse("-"),
                    compatibility,
                    state.existed() ? "" : wordForNew));
            for (String difference : state.differences()) {
                out.println("  differs: " + difference);
                same = false;
            }
        }
        return same ? 0 : 1;
    }
}
