package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    @Test
    void shouldStaySilentWhereNobodyWatches() {
        assertThat(printed(100, false)).isEmpty();
    }

    @Test
    void shouldStaySilentOnShortWork() {
        assertThat(printed(100, true)).isEmpty();
    }

    private static String printed(int steps, boolean isTerminal) {
        var err = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        System.setProperty(TerminalProgress.IS_TERMINAL, Boolean.toString(isTerminal));
        try (var progress = new TerminalProgress("test")) {
            progress.start(steps);
            for (int i = 0; i < steps; i++) {
                progress.step();
            }
        } finally {
            System.clearProperty(TerminalProgress.IS_TERMINAL);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
