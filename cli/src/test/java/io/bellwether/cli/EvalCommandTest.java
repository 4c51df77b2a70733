package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(OUT);
        System.setErr(ERR);
    }

    @Test
    void shouldPrintOneJsonObject() throws IOException {
        Path titles = titles();

        int code = Bellwether.run("eval", "clickbait", titles.toString(), "--json");

        assertThat(code).isZero();
        assertThat(text(out)).isEqualToIgnoringNewLines("{\"flagged\":0.0,\"titles\":2}");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void shouldPrintATable() throws IOException {
        int code = Bellwether.run("eval", "clickbait", titles().getParent().toString());

        assertThat(code).isZero();
        assertThat(text(out).lines()).containsExactly("flagged        0.0000", "titles              2");
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
        assertThat(text(err)).contains("weather").contains("clickbait");
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        int code = Bellwether.run("eval", "clickbait", folder.resolve("none").toString());

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("no such file or folder");
    }

    @Test
    void shouldRefuseDataOfAnotherKind() throws IOException {
        int code = Bellwether.run("eval", "entities", titles().toString());

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("titles.jsonl line 1 with title").contains("expected");
    }

    @Test
    void shouldFailWhenTheDataBreakOff() throws IOException {
        Path titles = folder.resolve("titles.jsonl");
        Files.writeString(titles, "{\"title\": \"Rates unchanged\"}\n{\"titl");

        int code = Bellwether.run("eval", "clickbait", titles.toString());

        assertThat(code).isEqualTo(1);
        assertThat(text(err)).contains("titles.jsonl line 2");
    }

    @Test
    void shouldRefusePredictionsThatCannotBeWritten() throws IOException {
        int code = Bellwether.run("eval", "clickbait", titles().toString(), "--predictions", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("--predictions: cannot write");
    }

    private Path titles() throws IOException {
        return Files.writeString(folder.resolve("titles.jsonl"), """
                {"title": "Central bank keeps interest rates unchanged"}
                {"title": "Parliament passes budget after long debate"}
                """);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
