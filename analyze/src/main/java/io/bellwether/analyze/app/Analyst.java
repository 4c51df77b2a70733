package io.bellwether.analyze.app;

import io.bellwether.analyze.card.CardKey;
import io.bellwether.analyze.policy.Importance;
import io.bellwether.analyze.policy.Policy;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.ScoredArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what happens to each scored article: refused, waiting for the model, in work, or ended. Knows neither threads nor Kafka's clients; for one
 * thread.
 */
final class Analyst {

    private static final Logger LOG = LoggerFactory.getLogger(Analyst.class);

    /** An article that came back so often while others were answered is what the server cannot bear. */
    private static final int MOST_SETBACKS = 3;

    private final Policy policy;
    private final String model;
    private final CardLog cards;
    private final Duration patience;
    private final AnalystMetrics metrics;
    private final Clock clock;
    private final WaitingArticles waiting = new WaitingArticles();

    /** By the key of the card: copies with the very same content are asked about once. */
    private final Map<String, Candidate> inWork = new HashMap<>();

    private final Set<String> withdrawnInWork = new HashSet<>();
    private final OpenOffsets offsets = new OpenOffsets();
    private final List<Card> toWrite = new ArrayList<>();
    private final List<Candidate> ending = new ArrayList<>();
    private Instant notBefore = Instant.MIN;
    private Instant lastAnswer = Instant.MIN;

    Analyst(Policy policy, String model, CardLog cards, Duration patience, AnalystMetrics metrics, Clock clock) {
        this.policy = policy;
        this.model = model;
        this.cards = cards;
        this.patience = patience;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A scored record, or null for an article that was withdrawn. */
    void take(TopicPartition partition, long offset, String articleId, @Nullable ScoredArticle article) {
        offsets.opened(partition, offset);
        if (article == null) {
            withdraw(articleId);
            offsets.finished(partition, offset);
            return;
        }
        String cardKey = CardKey.of(article.getContentHash(), model);
        var refusal = policy.refusal(article, clock.instant());
        if (cards.isAnswered(cardKey) || inWork.containsKey(cardKey)) {
            forget(articleId);
            offsets.finished(partition, offset);
            metrics.count("known");
        } else if (refusal.isPresent()) {
            forget(articleId);
            var candidate = candidate(partition, offset, cardKey, article);
            end(candidate, NoCard.of(candidate, CardOutcome.REFUSED_BY_POLICY, refusal.get()));
        } else {
            waiting.put(candidate(partition, offset, cardKey, article)).ifPresent(this::finished);
        }
    }

    /** The articles to be worked on next, so many at most; none while the server is to be left alone. */
    List<Candidate> start(int most) {
        var started = new ArrayList<Candidate>();
        if (clock.instant().isBefore(notBefore)) {
            return started;
        }
        while (started.size() < most) {
            var next = waiting.takeFirst();
            if (next.isEmpty()) {
                break;
            }
            Candidate candidate = next.get();
            if (cards.isAnswered(candidate.cardKey()) || inWork.containsKey(candidate.cardKey())) {
                finished(candidate);
            } else {
                inWork.put(candidate.cardKey(), candidate);
                started.add(candidate);
            }
        }
        return started;
    }

    /** What became of one that was started. */
    void take(CardResult result) {
        Candidate candidate = result.candidate();
        inWork.remove(candidate.cardKey());
        boolean withdrawn = withdrawnInWork.remove(candidate.cardKey());
        if (withdrawn) {
            finished(candidate);
        } else if (result instanceof CardResult.Ended ended) {
            lastAnswer = hasAnswer(ended.card()) ? clock.instant() : lastAnswer;
            end(candidate, ended.card());
        } else if (result instanceof CardResult.SetBack setBack) {
            setBack(setBack);
        }
    }

    /** Writes what has ended; after this its offsets may be committed. */
    void write() {
        if (!ending.isEmpty()) {
            cards.write(toWrite);
            ending.forEach(this::finished);
            toWrite.clear();
            ending.clear();
        }
    }

    /** Partitions that another process has now; what is in work ends all the same. */
    void forget(Collection<TopicPartition> partitions) {
        waiting.forget(partitions);
        offsets.forget(partitions);
    }

    Map<TopicPartition, OffsetAndMetadata> toCommit() {
        return offsets.toCommit();
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> committed) {
        offsets.committed(committed);
    }

    int waiting() {
        return waiting.size();
    }

    int inWork() {
        return inWork.size();
    }

    private void withdraw(String articleId) {
        forget(articleId);
        inWork.values().stream()
                .filter(candidate -> candidate.articleId().equals(articleId))
                .forEach(candidate -> withdrawnInWork.add(candidate.cardKey()));
        // What is about to be written must not come after.
        write();
        cards.withdraw(articleId);
        metrics.count("withdrawn");
    }

    private void setBack(CardResult.SetBack setBack) {
        Instant now = clock.instant();
        Candidate candidate = setBack.candidate().setBack(now);
        notBefore = now.plus(setBack.pause());
        Instant first = candidate.firstSetback();
        boolean othersGoOn = first != null && lastAnswer.isAfter(first) && candidate.setbacks() >= MOST_SETBACKS;
        boolean tooLong = first != null && now.isAfter(first.plus(patience));
        if (othersGoOn || tooLong) {
            end(candidate, NoCard.of(candidate, CardOutcome.FAILED, setBack.reason()));
        } else if (waiting.get(candidate.articleId()).isPresent()) {
            // A later record of the same article waits already.
            finished(candidate);
        } else {
            waiting.put(candidate);
        }
        LOG.atWarn()
                .addKeyValue("reason", setBack.reason())
                .addKeyValue("pause", setBack.pause())
                .log("the model cannot be asked; articles wait");
        metrics.count("set-back");
    }

    private void forget(String articleId) {
        waiting.remove(articleId).ifPresent(this::finished);
    }

    private void end(Candidate candidate, Card card) {
        toWrite.add(card);
        ending.add(candidate);
        metrics.count(card);
    }

    private void finished(Candidate candidate) {
        offsets.finished(candidate.partition(), candidate.offset());
    }

    private static boolean hasAnswer(Card card) {
        return card.getProvenance().getModel() != null;
    }

    private static Candidate candidate(TopicPartition partition, long offset, String cardKey, ScoredArticle article) {
        return new Candidate(
                article.getArticleId(),
                article.getContentHash(),
                cardKey,
                partition,
                offset,
                Importance.of(article),
                0,
                null);
    }
}
