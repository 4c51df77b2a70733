package io.bellwether.cli;

import io.bellwether.benchmarks.eval.Progress;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error: when that is a terminal and the work has taken longer than a second. Close it before
 * printing anything else.
 */
final class TerminalProgress implements Progress, AutoCloseable {

    /** Set by the launcher when standard error is a terminal; the JVM itself only knows of input and output. */
    static final String IS_TERMINAL = "bellwether.stderr.terminal";

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final int COLUMNS = 80;
    private static final int UPDATE_MILLIS = 200;

    private final String task;
    private final boolean isShown;
    private long begun = System.nanoTime();
    private long expected = -1;
    private long done;
    private @Nullable ProgressBar bar;

    TerminalProgress(String task) {
        this.task = task;
        isShown = Boolean.getBoolean(IS_TERMINAL);
    }

    /** Work of that many steps begins; -1 when nobody knows. */
    @Override
    public void start(long expectedSteps) {
        close();
        begun = System.nanoTime();
        expected = expectedSteps;
        done = 0;
    }

    @Override
    public void step() {
        reach(done + 1);
    }

    /** So many steps are done. */
    void reach(long steps) {
        done = steps;
        long elapsed = System.nanoTime() - begun;
        if (bar == null && isShown && elapsed > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(expected)
                    .startsFrom(done, Duration.ofNanos(elapsed))
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
