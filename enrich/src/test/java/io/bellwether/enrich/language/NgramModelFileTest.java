package io.bellwether.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramModelFileTest {

    private static final int A = 2;
    private static final int B = 3;
    private static final long AB = (A << NgramModel.SYMBOL_BITS) | B;
    private static final long BAB = ((long) B << (2 * NgramModel.SYMBOL_BITS)) | AB;
    private static final long ABAB = (AB << (2 * NgramModel.SYMBOL_BITS)) | AB;

    @Test
    void shouldReadWhatWasWritten() throws IOException {
        var languages = List.of(new ModelLanguage("en", Script.LATIN), new ModelLanguage("fr", Script.LATIN));
        var rows = List.of(
                new NgramModelWriter.Row(A, new byte[] {0, 1}, new byte[] {5, 7}),
                new NgramModelWriter.Row(B, new byte[] {0}, new byte[] {2}),
                new NgramModelWriter.Row(AB, new byte[] {1}, new byte[] {3}),
                new NgramModelWriter.Row(BAB, new byte[] {0}, new byte[] {4}),
                new NgramModelWriter.Row(ABAB, new byte[] {0}, new byte[] {-1}));
        var file = new ByteArrayOutputStream();

        NgramModelWriter.write(file, 0.5, languages, List.of('a', 'b'), rows);
        NgramModel model = NgramModelFile.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(model.languages()).isEqualTo(languages);
        assertThat(model.unit()).isEqualTo(0.5);
        assertThat(List.of(model.symbol('a'), model.symbol('b'), model.symbol('c')))
                .containsExactly(A, B, 0);
        assertThat(sums(model, A, 1)).containsExactly(5, 7);
        assertThat(sums(model, AB, 2)).as("with what b says").containsExactly(2, 3);
        assertThat(sums(model, BAB, 3)).containsExactly(6, 3);
        assertThat(sums(model, ABAB, 4)).as("a pair").containsExactly(5, 3);
        assertThat(sums(model, (AB << NgramModel.SYMBOL_BITS) | A, 3))
                .as("unknown, so a")
                .containsExactly(5, 7);
        assertThat(sums(model, BAB << NgramModel.SYMBOL_BITS, 0)).containsExactly(0, 0);
    }

    private static int[] sums(NgramModel model, long window, int length) {
        var sums = new LanguageSums(2);
        model.add(window, length, sums);
        return Arrays.copyOf(sums.unpacked(), 2);
    }
}
