package io.bellwether.analyze.app;

import io.bellwether.analyze.budget.Budget;
import io.bellwether.analyze.budget.CardCost;
import io.bellwether.analyze.budget.Prices;
import io.bellwether.analyze.card.CardWriter;
import io.bellwether.analyze.model.ModelUnavailableException;
import io.bellwether.analyze.model.OverBudgetException;
import io.bellwether.analyze.policy.Policy;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Provenance;
import io.bellwether.runtime.TransientFailureException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a candidate to its card; blocks for as long as the model does. Safe for use by many threads. */
final class CardWork {

    private static final Logger LOG = LoggerFactory.getLogger(CardWork.class);

    private final ArticleTexts texts;
    private final Policy policy;
    private final Budget budget;
    private final CardCost cost;
    private final Prices prices;
    private final CardWriter writer;

    CardWork(ArticleTexts texts, Policy policy, Budget budget, CardCost cost, Prices prices, CardWriter writer) {
        this.texts = texts;
        this.policy = policy;
        this.budget = budget;
        this.cost = cost;
        this.prices = prices;
        this.writer = writer;
    }

    CardResult on(Candidate candidate) {
        try {
            return new CardResult.Ended(candidate, card(candidate));
        } catch (ModelUnavailableException e) {
            return new CardResult.SetBack(candidate, String.valueOf(e.getMessage()), e.pause());
        } catch (OverBudgetException e) {
            return new CardResult.Ended(
                    candidate, NoCard.of(candidate, CardOutcome.OVER_BUDGET, String.valueOf(e.getMessage())));
        } catch (KafkaException | TransientFailureException e) {
            return new CardResult.Broken(candidate, e);
        } catch (RuntimeException e) {
            // No article stops the others.
            LOG.atError()
                    .addKeyValue("articleId", candidate.articleId())
                    .setCause(e)
                    .log("no card");
            return new CardResult.Ended(
                    candidate,
                    NoCard.of(
                            candidate,
                            CardOutcome.FAILED,
                            "unexpected: " + e.getClass().getSimpleName()));
        }
    }

    private Card card(Candidate candidate) {
        var found = texts.find(candidate.articleId(), candidate.contentHash());
        if (found.isEmpty()) {
            return NoCard.of(candidate, CardOutcome.REFUSED_BY_POLICY, "its text is too old, or has changed since");
        }
        EnrichedArticle article = found.get();
        var refusal = policy.refusal(article);
        if (refusal.isPresent()) {
            return NoCard.of(candidate, CardOutcome.REFUSED_BY_POLICY, refusal.get());
        }
        var expected = cost.of(article.getTitle(), article.getText());
        if (!budget.hasRoom(expected.inputTokens(), expected.outputTokens())) {
            throw new OverBudgetException("the day's budget has no room for it");
        }
        return priced(writer.write(article, candidate.cardKey()));
    }

    private Card priced(Card card) {
        if (!prices.areKnown()) {
            return card;
        }
        Provenance provenance = card.getProvenance();
        long micros = prices.micros(orZero(provenance.getInputTokens()), orZero(provenance.getOutputTokens()));
        return Card.newBuilder(card)
                .setProvenance(Provenance.newBuilder(provenance)
                        .setCostMicros(micros)
                        .setCurrency(prices.currency())
                        .build())
                .build();
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
