package io.bellwether.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.benchmarks.eval.Evaluation;
import io.bellwether.benchmarks.eval.MeasuredPart;
import io.bellwether.benchmarks.eval.MixableEvaluation;
import io.bellwether.benchmarks.eval.labelled.UnrecognisedDataException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Quality of one part, measured on labelled data. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description =
                "Measures one part of the enrichment, of the scores or of the analyst on labelled data and prints the figures.",
        footer = {
            "",
            "Examples:",
            "  bellwether eval extract data/extract-aeb",
            "  bellwether eval summary data/summ-frank --json",
            "  bellwether eval stories data/stories-allsides --with data/bulk-news-en",
            "  bellwether eval quality data/quality-mbfc",
            "  bellwether eval grounding claims.jsonl",
            "  bellwether eval entities data/ner-zh/msra.jsonl --predictions found.jsonl",
            "",
            "Exit codes: 0 measured, 1 the data broke off or are broken, 2 wrong usage or data of another kind."
        })
final class EvalCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Parameters(index = "0", paramLabel = "WHAT", description = "What is measured: ${COMPLETION-CANDIDATES}.")
    private MeasuredPart part = MeasuredPart.EXTRACT;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "Folder with the data, or one JSONL file; the format is recognised from the files.")
    private Path data = Path.of(".");

    @Option(
            names = "--with",
            paramLabel = "DIR",
            description = "Articles to mix in without labels, for stories: a folder or one JSONL file.")
    private @Nullable Path unlabelled;

    @Option(names = "--json", description = "One JSON object of figures; shares are 0 to 1.")
    private boolean json;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Also write what was predicted: one JSON object a line, with the record's id.")
    private @Nullable Path predictions;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(data)) {
            throw new UnrecognisedDataException(data + ": there is no such file or folder, or it cannot be read");
        }
        var figures = new EvalFigures(measured());
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JSON.writeValueAsString(figures.rounded()) : figures.table());
        return 0;
    }

    private Map<String, Object> measured() throws IOException {
        try (var progress = new TerminalProgress("eval " + part);
                Writer writer = predictions == null ? Writer.nullWriter() : opened(predictions)) {
            Consumer<Map<String, Object>> lines = predictions == null ? prediction -> {} : line -> write(writer, line);
            return evaluation().measure(data, lines, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Evaluation evaluation() {
        var evaluation = part.evaluation();
        if (unlabelled == null) {
            return evaluation;
        }
        if (evaluation instanceof MixableEvaluation mixable) {
            return mixable.with(unlabelled);
        }
        throw new ParameterException(spec.commandLine(), "--with: only articles of stories can be mixed with others");
    }

    private Writer opened(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--predictions: cannot write " + file + ": " + e, e);
        }
    }

    private static void write(Writer writer, Map<String, Object> prediction) {
        try {
            writer.write(JSON.writeValueAsString(prediction));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a prediction", e);
        }
    }
}
