package io.bellwether.analyze.app;

import io.bellwether.analyze.budget.Budget;
import io.bellwether.analyze.budget.BudgetTopic;
import io.bellwether.analyze.budget.SharedBudget;
import io.bellwether.analyze.card.CardKey;
import io.bellwether.analyze.card.CardWriter;
import io.bellwether.analyze.card.JudgedSentence;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.model.openai.OpenAiServer;
import io.bellwether.analyze.model.pace.PacedModel;
import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One card for a person to look at. Whatever the policy says; what it costs comes out of the day's budget, and nothing is published. */
public final class SingleCard {

    private final AnalyzeConfig config;
    private final Clock clock;

    public SingleCard(AnalyzeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks the model.
     *
     * @param judged is told of every sentence that the gate saw
     * @throws io.bellwether.analyze.model.ModelUnavailableException when the server cannot be asked
     * @throws io.bellwether.analyze.model.OverBudgetException when the day's budget is spent
     */
    public Card write(
            EnrichedArticle article, KafkaConnection connection, Topics topics, Consumer<JudgedSentence> judged) {
        try (var budget = new SharedBudget(
                new BudgetTopic(connection, topics.budget()),
                config.budget(),
                config.prices(),
                clock,
                UUID.randomUUID().toString())) {
            return write(article, budget, judged);
        }
    }

    /** The same with a budget of one's own. */
    public Card write(EnrichedArticle article, Budget budget, Consumer<JudgedSentence> judged) {
        try (var server = new OpenAiServer(config.server(), clock)) {
            var model = new PacedModel(
                    server,
                    budget,
                    config.estimate(),
                    config.pace(),
                    RandomGenerator.getDefault(),
                    new SimpleMeterRegistry());
            return new CardWriter(new Gate(), model, config.limits(), clock)
                    .write(
                            article,
                            CardKey.of(article.getContentHash(), config.server().model()),
                            judged);
        }
    }
}
