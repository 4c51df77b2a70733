package io.bellwether.benchmarks.eval.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledDataTest {

    @TempDir
    private Path folder;

    @Test
    void shouldFindFilesByTheFieldsOfTheFirstRecord() throws IOException {
        write("b.jsonl", "{\"title\": \"x\", \"label\": null}");
        write("a.jsonl", "\n{\"title\": \"y\", \"label\": 1}");
        write("notes.txt", "not data");

        var data = LabelledData.of(folder);

        assertThat(data.filesWith("title")).extracting(LabelledFile::stem).containsExactly("a", "b");
        assertThat(data.filesWith("title", "label"))
                .extracting(LabelledFile::stem)
                .containsExactly("a");
        assertThat(data.fileWith("text")).isEmpty();
    }

    @Test
    void shouldTakeOneFile() throws IOException {
        Path file = write("x.jsonl", "{\"id\": 7, \"text\": \"a\"}\n\n{\"text\": \"b\"}\n");

        var records = LabelledData.of(file).fileWith("text").orElseThrow().records();

        assertThat(records).extracting(LabelledRecord::id).containsExactly("7", "x.jsonl:3");
        assertThat(records.get(1).text("text")).isEqualTo("b");
    }

    @Test
    void shouldSayWhatIsThereWhenNothingIsRecognised() throws IOException {
        write("a.jsonl", "{\"title\": \"x\"}");
        write("b.jsonl", "");
        write("c.jsonl", "\n[1]");
        write("d.jsonl", "{broken");
        Files.write(folder.resolve("e.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe});

        var problem = LabelledData.of(folder).unrecognised("JSON lines with text");

        assertThat(problem)
                .hasMessage(folder + ": expected JSON lines with text; found a.jsonl line 1 with title; b.jsonl, empty;"
                        + " c.jsonl line 2, not a JSON object; d.jsonl line 1, not JSON; e.jsonl line 1, not UTF-8");
    }

    @Test
    void shouldRefuseWhatIsNotThere() {
        assertThatExceptionOfType(UnrecognisedDataException.class)
                .isThrownBy(() -> LabelledData.of(folder.resolve("none")))
                .withMessageContaining("no such file or folder");
        assertThatExceptionOfType(UnrecognisedDataException.class)
                .isThrownBy(() -> LabelledData.of(folder))
                .withMessageContaining("no .jsonl file");
    }

    @Test
    void shouldNameTheLineThatIsBroken() throws IOException {
        Path file = write("x.jsonl", "{\"text\": \"a\"}\n{\"text\": \n");
        var labelled = LabelledData.of(file).fileWith("text").orElseThrow();

        assertThatIOException().isThrownBy(labelled::records).withMessageContaining("x.jsonl line 2: expected");
    }

    @Test
    void shouldNameTheFieldThatIsMissing() throws IOException {
        Path file = write("x.jsonl", "{\"text\": 5, \"keys\": [1], \"score\": \"high\"}");
        var record =
                LabelledData.of(file).fileWith("text").orElseThrow().records().get(0);

        assertThatIOException()
                .isThrownBy(() -> record.text("text"))
                .withMessage(file + " line 1: expected a string in \"text\"");
        assertThatIOException().isThrownBy(() -> record.texts("keys")).withMessageContaining("array of strings");
        assertThatIOException().isThrownBy(() -> record.number("score")).withMessageContaining("a number");
        assertThatIOException().isThrownBy(() -> record.items("none")).withMessageContaining("an array");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
