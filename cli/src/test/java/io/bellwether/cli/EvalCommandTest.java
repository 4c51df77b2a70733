package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @Test
    void shouldPrintOneJsonObject() throws IOException {
        Path titles = titles();

        int code = Bellwether.run("eval", "clickbait", titles.toString(), "--json");

        assertThat(code).isZero();
        assertThat(output.out()).isEqualToIgnoringNewLines("{\"flagged\":0.0,\"titles\":2}");
        assertThat(output.err()).isEmpty();
    }

    @Test
    void shouldPrintATable() throws IOException {
        int code = Bellwether.run("eval", "clickbait", titles().getParent().toString());

        assertThat(code).isZero();
        assertThat(output.out().lines()).containsExactly("flagged        0.0000", "titles              2");
    }

    @Test
    void shouldWritePredictions() throws IOException {
        Path predictions = folder.resolve("predicted.txt");

        int code = Bellwether.run("eval", "clickbait", titles().toString(), "--predictions", predictions.toString());

        assertThat(code).isZero();
        assertThat(Files.readAllLines(predictions)).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\""));
    }

    @Test
    void shouldRefuseAnUnknownPart() {
        int code = Bellwether.run("eval", "weather", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(output.err()).contains("weather").contains("clickbait");
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        int code = Bellwether.run("eval", "clickbait", folder.resolve("none").toString());

        assertThat(code).isEqualTo(2);
        assertThat(output.err()).contains("no such file or folder");
    }

    @Test
    void shouldRefuseDataOfAnotherKind() throws IOException {
        int code = Bellwether.run("eval", "entities", titles().toString());

        assertThat(code).isEqualTo(2);
        assertThat(output.err()).contains("titles.jsonl line 1 with title").contains("expected");
    }

    @Test
    void shouldFailWhenTheDataBreakOff() throws IOException {
        Path titles = folder.resolve("titles.jsonl");
        Files.writeString(titles, "{\"title\": \"Rates unchanged\"}\n{\"titl");

        int code = Bellwether.run("eval", "clickbait", titles.toString());

        assertThat(code).isEqualTo(1);
        assertThat(output.err()).contains("titles.jsonl line 2");
    }

    @Test
    void shouldRefusePredictionsThatCannotBeWritten() throws IOException {
        int code = Bellwether.run("eval", "clickbait", titles().toString(), "--predictions", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(output.err()).contains("--predictions: cannot write");
    }

    @Test
    void shouldMixOnlyArticlesOfStoriesWithOthers() throws IOException {
        int code = Bellwether.run("eval", "clickbait", titles().toString(), "--with", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(output.err()).contains("--with: only articles of stories can be mixed with others");
    }

    private Path titles() throws IOException {
        return Files.writeString(folder.resolve("titles.jsonl"), """
                {"title": "Central bank keeps interest rates unchanged"}
                {"title": "Parliament passes budget after long debate"}
                """);
    }
}
