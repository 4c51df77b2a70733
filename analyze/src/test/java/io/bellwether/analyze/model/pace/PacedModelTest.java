package io.bellwether.analyze.model.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.analyze.budget.Budget;
import io.bellwether.analyze.budget.Reservation;
import io.bellwether.analyze.budget.TokenEstimate;
import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.CallFailedException.Fault;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.analyze.model.ModelQuestion;
import io.bellwether.analyze.model.ModelServer;
import io.bellwether.analyze.model.ModelUnavailableException;
import io.bellwether.analyze.model.OverBudgetException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PacedModelTest {

    private static final ModelQuestion QUESTION = new ModelQuestion("Do it.", "Material", "facts", "{}");
    private static final ModelAnswer ANSWER = new ModelAnswer.Finished("{}", "m", 10, 5);
    private static final Pace QUICK =
            new Pace(0, 0, 3, Duration.ofMillis(1), Duration.ofMillis(4), 4, Duration.ofMinutes(5));

    @Test
    void shouldAskAgainAfterAFaultThatPasses() {
        var server = new ScriptedServer(Fault.SERVER_ERROR, Fault.BROKEN_ANSWER, null);

        assertThat(model(server, new Books(), QUICK).ask(QUESTION)).isEqualTo(ANSWER);
        assertThat(server.calls).isEqualTo(3);
    }

    @Test
    void shouldGiveUpWithTheReasonWhenOneQuestionFailsAgainAndAgain() {
        var server = new ScriptedServer(Fault.TIMED_OUT, Fault.TIMED_OUT, Fault.TIMED_OUT);

        assertThat(model(server, new Books(), QUICK).ask(QUESTION)).isEqualTo(new ModelAnswer.Failed("TIMED_OUT"));
        assertThat(server.calls).isEqualTo(3);
    }

    @Test
    void shouldNotRepeatAQuestionThatIsRefused() {
        var server = new ScriptedServer(Fault.REJECTED);

        assertThat(model(server, new Books(), QUICK).ask(QUESTION)).isEqualTo(new ModelAnswer.Failed("REJECTED"));
        assertThat(server.calls).isEqualTo(1);
    }

    @Test
    void shouldNotBlameTheArticleForAServerThatNobodyCanReach() {
        var server = new ScriptedServer(Fault.UNREACHABLE, Fault.UNREACHABLE, Fault.UNREACHABLE);

        assertThatThrownBy(() -> model(server, new Books(), QUICK).ask(QUESTION))
                .isInstanceOf(ModelUnavailableException.class);
    }

    @Test
    void shouldLeaveAServerAloneThatFailsAgainAndAgain() {
        var server = new ScriptedServer(
                Fault.SERVER_ERROR, Fault.SERVER_ERROR, Fault.SERVER_ERROR, Fault.SERVER_ERROR, Fault.SERVER_ERROR);
        var model = model(server, new Books(), QUICK);
        model.ask(QUESTION);

        assertThatThrownBy(() -> model.ask(QUESTION))
                .isInstanceOfSatisfying(
                        ModelUnavailableException.class,
                        e -> assertThat(e.pause()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
        assertThatThrownBy(() -> model.ask(QUESTION)).isInstanceOf(ModelUnavailableException.class);
        assertThat(server.calls).isEqualTo(4);
        assertThat(model.isAvailable()).isFalse();
    }

    @Test
    void shouldWaitAsLongAsTheServerSays() {
        var server = new ScriptedServer(Fault.BUSY, null);
        server.retryAfter = Duration.ofMillis(300);
        long start = System.nanoTime();

        model(server, new Books(), QUICK).ask(QUESTION);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void shouldNotWaitForHoursWithAnArticleInHand() {
        var server = new ScriptedServer(Fault.BUSY, null);
        server.retryAfter = Duration.ofHours(6);
        var model = model(server, new Books(), QUICK);

        assertThatThrownBy(() -> model.ask(QUESTION))
                .isInstanceOfSatisfying(
                        ModelUnavailableException.class,
                        e -> assertThat(e.pause()).isGreaterThan(Duration.ofHours(5)));
        assertThat(server.calls).isEqualTo(1);
    }

    @Test
    void shouldReserveBeforeEveryCallAndSettleAfterIt() {
        var books = new Books();
        var server = new ScriptedServer(Fault.SERVER_ERROR, Fault.TIMED_OUT, null);

        model(server, books, QUICK).ask(QUESTION);

        assertThat(books.entries)
                .containsExactly("reserve", "back", "reserve", "keep", "back", "reserve", "settle 10 5", "back");
    }

    @Test
    void shouldNotCallWithoutABudget() {
        var server = new ScriptedServer();
        var books = new Books();
        books.empty = true;

        assertThatThrownBy(() -> model(server, books, QUICK).ask(QUESTION)).isInstanceOf(OverBudgetException.class);
        assertThat(server.calls).isZero();
    }

    @Test
    void shouldKeepToTheRequestsOfAMinute() {
        var pace = new Pace(600, 0, 1, Duration.ofMillis(1), Duration.ofMillis(1), 4, Duration.ofMinutes(5));
        var model = model(new ScriptedServer(), new Books(), pace);
        long start = System.nanoTime();

        for (int i = 0; i < 4; i++) {
            model.ask(QUESTION);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    private static PacedModel model(ModelServer server, Budget budget, Pace pace) {
        return new PacedModel(server, budget, new TokenEstimate(1_000), pace, new Random(7), new SimpleMeterRegistry());
    }

    /** Fails as told, then answers. */
    private static final class ScriptedServer implements ModelServer {

        private final Deque<String> script = new ArrayDeque<>();
        private Duration retryAfter = Duration.ZERO;
        private int calls;

        ScriptedServer(@Nullable Fault... faults) {
            for (Fault fault : faults) {
                script.add(fault == null ? "" : fault.name());
            }
        }

        @Override
        public ModelAnswer call(ModelQuestion question) {
            calls++;
            String next = script.isEmpty() ? "" : script.remove();
            if (next.isEmpty()) {
                return ANSWER;
            }
            var fault = Fault.valueOf(next);
            throw new CallFailedException(fault, next, fault == Fault.BUSY ? retryAfter : null);
        }
    }

    private static final class Books implements Budget {

        private final List<String> entries = new ArrayList<>();
        private boolean empty;

        @Override
        public Reservation reserve(long inputTokens, long outputTokens) {
            if (empty) {
                throw new OverBudgetException("empty");
            }
            entries.add("reserve");
            return new Reservation() {
                @Override
                public void settle(long input, long output) {
                    entries.add("settle " + input + " " + output);
                }

                @Override
                public void keep() {
                    entries.add("keep");
                }

                @Override
                public void close() {
                    entries.add("back");
                }
            };
        }

        @Override
        public boolean hasRoom(long inputTokens, long outputTokens) {
            return !empty;
        }
    }
}
