package io.bellwether.cli;

import io.bellwether.runtime.Failures;
import io.bellwether.runtime.InvalidSettingsException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Entry point of the command line. Exit codes: 0 done, 1 failed or something was rejected, 2 wrong usage. */
@Command(
        name = "bellwether",
        version = "bellwether " + Bellwether.VERSION,
        mixinStandardHelpOptions = true,
        description = "News articles in, scored and explained articles out, on Apache Kafka.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            IngestCommand.class,
            RunCommand.class,
            AnalyzeCommand.class,
            ConsumeCommand.class,
            StoriesCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            GenerationsCommand.class,
            PromoteCommand.class,
            CompareCommand.class,
            HistoryCommand.class,
            DlqCommand.class,
            TopicsCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  bellwether demo                          everything on this machine, with the bundled sample",
            "  bellwether up --data ~/news              the same, staying up on your own data",
            "  bellwether ingest https://example.org/feed.xml",
            "  bellwether consume --min-impact 50 --format json",
            "  bellwether stories --since 24h           the hottest stories of the day",
            "  bellwether explain 3f2a9c                one article's scores, down to the evidence",
            "  bellwether compare v1 v2                 what a replay changed",
            "",
            "Exit codes: 0 done, 1 failed or something was rejected, 2 wrong usage."
        })
public final class Bellwether {

    /** Version of the program. */
    static final String VERSION = "0.1.0";

    private Bellwether() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new CommandLine(new Bellwether())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Bellwether::explain)
                .execute(args);
        out.flush();
        return code;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof ParameterException usage) {
            throw usage;
        }
        boolean isUsage = failure instanceof InvalidSettingsException || failure instanceof IllegalArgumentException;
        command.getErr().println("bellwether: " + message(failure));
        if (Boolean.getBoolean("bellwether.trace")) {
            failure.printStackTrace(command.getErr());
        }
        return isUsage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) {
        String own = failure.getMessage();
        String reason = Failures.reason(failure);
        return own == null || own.contains(reason) ? (own == null ? reason : own) : own + ": " + reason;
    }
}
