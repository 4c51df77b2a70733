package io.bellwether.analyze.model.pace;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.bellwether.analyze.budget.Budget;
import io.bellwether.analyze.budget.TokenEstimate;
import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.Model;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.analyze.model.ModelQuestion;
import io.bellwether.analyze.model.ModelServer;
import io.bellwether.analyze.model.ModelUnavailableException;
import io.bellwether.runtime.net.BackOff;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * A server asked within its means: every call is reserved in the budget and waits its turn; what fails is asked again
 * after a pause that is never shorter than the server's Retry-After; a server that fails again and again is left alone. Safe for use by many threads.
 */
public final class PacedModel implements Model {

    /** Longer pauses are not waited for with an article in hand. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ModelServer server;
    private final Budget budget;
    private final TokenEstimate estimate;
    private final Pace pace;
    private final RandomGenerator random;
    private final MeterRegistry meters;
    private final Quota quota;
    private final CircuitBreaker<ModelAnswer> breaker;
    private final FailsafeExecutor<ModelAnswer> guarded;
    private final FailsafeExecutor<ModelAnswer> retried;

    /** Until when the server wants to be left alone, on the clock of {@link System#nanoTime}. */
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    public PacedModel(
            ModelServer server,
            Budget budget,
            TokenEstimate estimate,
            Pace pace,
            RandomGenerator random,
            MeterRegistry meters) {
        this.server = server;
        this.budget = budget;
        this.estimate = estimate;
        this.pace = pace;
        this.random = random;
        this.meters = meters;
        this.quota = new Quota(pace.requestsPerMinute(), pace.tokensPerMinute());
        this.breaker = CircuitBreaker.<ModelAnswer>builder()
                .handleIf(PacedModel::isBreaking)
                .withFailureThreshold(pace.breakerFailures())
                .withDelay(pace.breakerPause())
                .build();
        this.guarded = Failsafe.with(breaker);
        this.retried = Failsafe.with(RetryPolicy.<ModelAnswer>builder()
                .handleIf(PacedModel::isRetried)
                .withMaxAttempts(pace.attempts())
                .withDelayFnOn(context -> backOff(context.getAttemptCount()), RuntimeException.class)
                .build());
    }

    @Override
    public ModelAnswer ask(ModelQuestion question) {
        try {
            return retried.get(() -> attempt(question));
        } catch (CallFailedException e) {
            boolean isDown = e.fault().isBreaking() && !breaker.isClosed();
            if (e.fault().isServersFault() || isDown) {
                throw new ModelUnavailableException(String.valueOf(e.getMessage()), pause());
            }
            return new ModelAnswer.Failed(String.valueOf(e.getMessage()));
        } catch (CircuitBreakerOpenException e) {
            throw new ModelUnavailableException("the server failed too often", pause());
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new ModelUnavailableException("interrupted", Duration.ZERO);
            }
            throw e;
        }
    }

    /** Whether calls are let through, as far as is known without making one. */
    public boolean isAvailable() {
        return !isShut() && quiet().isZero();
    }

    /** One request: waits its turn, reserves, asks, settles. */
    private ModelAnswer attempt(ModelQuestion question) throws InterruptedException {
        waitQuietly();
        if (isShut()) {
            throw new CircuitBreakerOpenException(breaker);
        }
        long expected = estimate.expected(question);
        quota.acquire(expected);
        var reservation = budget.reserve(estimate.input(question), estimate.mostOutput());
        try {
            ModelAnswer answer = guarded.get(() -> server.call(question));
            reservation.settle(answer.inputTokens(), answer.outputTokens());
            quota.settle(expected, answer.inputTokens() + answer.outputTokens());
            count("answered");
            return answer;
        } catch (CallFailedException e) {
            if (e.fault().mayHaveCost()) {
                reservation.keep();
            }
            e.retryAfter().ifPresent(this::leaveAlone);
            count(e.fault().code());
            throw e;
        } finally {
            reservation.close();
        }
    }

    /** An open breaker whose pause is over lets the next call through, and only that call closes it. */
    private boolean isShut() {
        return breaker.isOpen() && !breaker.getRemainingDelay().isZero();
    }

    private void waitQuietly() throws InterruptedException {
        Duration left = quiet();
        if (left.compareTo(LONGEST_WAIT) > 0) {
            throw new ModelUnavailableException("the server wants to be left alone", left);
        }
        if (!left.isZero()) {
            Thread.sleep(left.toMillis() + 1);
        }
    }

    private void leaveAlone(Duration time) {
        quietUntil.accumulateAndGet(System.nanoTime() + time.toNanos(), (one, other) -> one - other > 0 ? one : other);
    }

    private Duration quiet() {
        return Duration.ofNanos(Math.max(0, quietUntil.get() - System.nanoTime()));
    }

    private Duration pause() {
        Duration quiet = quiet();
        Duration left = isShut() ? breaker.getRemainingDelay() : pace.backOff();
        return quiet.compareTo(left) > 0 ? quiet : left;
    }

    /** Retry-After is waited for by the next attempt, as by all others. */
    private Duration backOff(int attempts) {
        return new BackOff(pace.backOff(), pace.longestBackOff()).pause(attempts, random);
    }

    private static boolean isRetried(ModelAnswer answer, Throwable failure) {
        return failure instanceof CallFailedException call && call.fault().isRetried();
    }

    private static boolean isBreaking(ModelAnswer answer, Throwable failure) {
        return failure instanceof CallFailedException call && call.fault().isBreaking();
    }

    private void count(String result) {
        meters.counter("bellwether.analyze.calls", "result", result).increment();
    }
}
