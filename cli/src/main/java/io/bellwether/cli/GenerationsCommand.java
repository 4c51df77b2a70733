package io.bellwether.cli;

import io.bellwether.news.Generation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Generations: what there is, and away with one. */
@Command(
        name = "generations",
        mixinStandardHelpOptions = true,
        description = "Lists the generations, or deletes one.",
        footer = {
            "",
            "Examples:",
            "  bellwether generations list",
            "  bellwether generations list --json | jq .bytes",
            "  bellwether generations delete v2 --yes"
        })
final class GenerationsCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the generations: which is current, how it was made, and what it takes on disk.")
    int list(
            @Mixin ConnectionOptions options,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        var cluster = options.cluster();
        var generations = new Generations(cluster);
        String current = generations.current();
        var disk = DiskUsage.of(cluster.connection());
        var out = spec.commandLine().getOut();
        if (!json) {
            out.println(GenerationLine.HEADER);
        }
        for (Generation generation : generations.list()) {
            var resources = new GenerationResources(generations.reading(generation.getGeneration()));
            var line = new GenerationLine(
                    generation,
                    generation.getGeneration().equals(current),
                    disk.bytes(resources.topics(disk.topics())));
            out.println(json ? line.json() : line.text());
        }
        return 0;
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes a generation: its topics, groups, internal topics, state on this machine, and its"
                    + " record. Never the current or the live one, nor one whose enriched articles another needs.")
    int delete(
            @Mixin ConnectionOptions options,
            @Parameters(paramLabel = "vN", description = "Generation to delete.") String name,
            @Option(names = "--yes", description = "Do not ask.") boolean yes)
            throws IOException {
        var cluster = options.cluster();
        var generations = new Generations(cluster);
        check(generations, name);
        var disk = DiskUsage.of(cluster.connection());
        var resources = new GenerationResources(generations.reading(name));
        var topics = resources.topics(disk.topics());
        if (topics.isEmpty() && generations.find(name).isEmpty()) {
            throw new IllegalStateException("there is no generation " + name);
        }
        String what =
                String.format(Locale.ROOT, "%s: %d topics, %s", name, topics.size(), ByteSize.of(disk.bytes(topics)));
        if (!yes && !isConfirmed(what)) {
            spec.commandLine().getErr().println("not deleted");
            return 1;
        }
        resources.delete();
        generations.delete(name);
        spec.commandLine().getOut().println("deleted " + what);
        return 0;
    }

    private static void check(Generations generations, String name) {
        if (name.equals(generations.current())) {
            throw new IllegalStateException(name + " is the current generation; promote another first");
        }
        if (name.equals(generations.live())) {
            throw new IllegalStateException(name + " is the generation that the live apps write");
        }
        List<String> users = generations.list().stream()
                .filter(other -> other.getSourceGeneration().equals(name))
                .map(Generation::getGeneration)
                .toList();
        if (!users.isEmpty()) {
            throw new IllegalStateException(
                    String.join(", ", users) + " has the enriched articles of " + name + "; delete that first");
        }
    }

    /** Asks on standard error and reads one line; where nobody answers, nothing is deleted. */
    private boolean isConfirmed(String what) throws IOException {
        spec.commandLine().getErr().print("Delete " + what + "? [y/N] ");
        spec.commandLine().getErr().flush();
        var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
