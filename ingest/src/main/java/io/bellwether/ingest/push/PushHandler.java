package io.bellwether.ingest.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.publish.ArticleSink;
import io.bellwether.ingest.publish.PublishFailedException;
import io.bellwether.ingest.publish.Receipt;
import io.bellwether.ingest.push.IdempotentAnswers.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** From a body to an answer: all articles of a request are good and published, or none is published. */
final class PushHandler {

    private static final int MOST_ERRORS = 100;
    private static final int LONGEST_KEY = 255;

    private final BodyReader bodies;
    private final ArticleSink sink;
    private final IdempotentAnswers answers;
    private final Duration timeout;
    private final Clock clock;

    PushHandler(BodyReader bodies, ArticleSink sink, Duration timeout, Clock clock) {
        this.bodies = bodies;
        this.sink = sink;
        this.answers = new IdempotentAnswers(clock);
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Answers a request whose token and size were checked.
     *
     * @param key value of Idempotency-Key; absent for none
     */
    Answer handle(BodyFormat format, byte[] body, @Nullable String key) throws InterruptedException {
        if (key == null) {
            return publish(format, body);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return Answer.problem(400, "Bad Idempotency-Key", "it has 1 to " + LONGEST_KEY + " characters");
        }
        String hash = Sha256.hex(format.name(), body);
        var verdict = answers.begin(key, hash);
        if (verdict instanceof Verdict.Replay replay) {
            return replay.answer();
        } else if (verdict instanceof Verdict.OtherBody) {
            return Answer.problem(
                    422, "Idempotency-Key used before", "another body was pushed under this key within 24 hours");
        } else if (verdict instanceof Verdict.InProgress) {
            return Answer.problem(409, "In progress", "the same request is being processed; ask again")
                    .retryAfter(1);
        }
        Answer answer = null;
        try {
            answer = publish(format, body);
            return answer;
        } finally {
            answers.end(key, hash, answer);
        }
    }

    private Answer publish(BodyFormat format, byte[] body) throws InterruptedException {
        List<Parsed> items;
        try {
            items = bodies.read(format, body, clock.instant());
        } catch (BadBodyException e) {
            return Answer.problem(400, "Unreadable body", e.code() + ": " + e.getMessage());
        }
        if (items.isEmpty()) {
            return Answer.problem(400, "Empty body", "there is no article in it");
        }
        var bad = items.stream().filter(Parsed.Rejected.class::isInstance).toList();
        return bad.isEmpty() ? acknowledged(items) : refused(items, bad.size());
    }

    private static Answer refused(List<Parsed> items, int bad) {
        var members = JsonNodeFactory.instance.objectNode();
        var errors = members.putArray("errors");
        for (int i = 0; i < items.size() && errors.size() < MOST_ERRORS; i++) {
            if (items.get(i) instanceof Parsed.Rejected rejected) {
                errors.addObject()
                        .put("index", i)
                        .put("cause", rejected.cause())
                        .put("detail", rejected.detail());
            }
        }
        String detail = bad + " of " + items.size() + " items are no articles; nothing was published";
        return Answer.problem(400, "Bad articles", detail, members);
    }

    private Answer acknowledged(List<Parsed> items) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        var sent = new ArrayList<CompletableFuture<Receipt>>(items.size());
        for (Parsed item : items) {
            var receipt = sink.publish(item);
            sent.add(receipt);
            if (receipt.isCompletedExceptionally() || System.nanoTime() > deadline) {
                break;
            }
        }
        try {
            var all = CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
            all.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return sent.size() < items.size() ? unacknowledged("it took too long") : accepted(items, sent);
        } catch (TimeoutException e) {
            return unacknowledged("it took longer than " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            return unacknowledged(
                    e.getCause() instanceof PublishFailedException ? "the broker refused it" : "of a failure");
        }
    }

    private static Answer accepted(List<Parsed> items, List<CompletableFuture<Receipt>> sent) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("accepted", items.size());
        var list = body.putArray("items");
        for (int i = 0; i < items.size(); i++) {
            ObjectNode item = list.addObject();
            item.put("index", i);
            item.put("articleId", articleId(items.get(i)));
            item.put("status", status(sent.get(i).join()));
        }
        return Answer.json(202, body);
    }

    private static Answer unacknowledged(String reason) {
        return Answer.problem(
                        503,
                        "Not acknowledged",
                        "because " + reason + ", some of the articles may not have been written;"
                                + " push the same again: articles that were written keep their ids")
                .retryAfter(5);
    }

    private static String status(Receipt receipt) {
        return switch (receipt) {
            case PUBLISHED -> "accepted";
            case WITHDRAWN -> "withdrawn";
            case DEAD_LETTERED -> "dead-lettered";
        };
    }

    private static @Nullable String articleId(Parsed item) {
        if (item instanceof Parsed.Article article) {
            return article.article().getArticleId();
        }
        return item instanceof Parsed.Withdrawal withdrawal ? withdrawal.articleId() : null;
    }
}
