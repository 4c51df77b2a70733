package io.bellwether.analyze.card;

import io.bellwether.analyze.prompt.CardPrompt;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.Provenance;
import io.bellwether.news.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a card whatever becomes of it: whose it is, who wrote it, what it cost. */
final class CardDraft {

    private final EnrichedArticle article;
    private final String cardKey;
    private final Conversation conversation;
    private final Instant createdAt;

    CardDraft(EnrichedArticle article, String cardKey, Conversation conversation, Instant createdAt) {
        this.article = article;
        this.cardKey = cardKey;
        this.conversation = conversation;
        this.createdAt = createdAt;
    }

    EnrichedArticle article() {
        return article;
    }

    /** A card without text. */
    Card ended(CardOutcome outcome, String reason) {
        return builder(outcome, reason, null).build();
    }

    /** A card to be filled. */
    Card.Builder builder(CardOutcome outcome, @Nullable String reason, @Nullable Verification verification) {
        String model = conversation.modelName();
        return Card.newBuilder()
                .setCardKey(cardKey)
                .setArticleId(article.getArticleId())
                .setContentHash(article.getContentHash())
                .setOutcome(outcome)
                .setOutcomeReason(reason)
                .setKeyDataStatus(KeyDataStatus.NOT_EXTRACTED)
                .setProvenance(Provenance.newBuilder()
                        .setKind(CardKind.MODEL)
                        .setDigitalSourceType(Disclaimer.DIGITAL_SOURCE_TYPE)
                        .setModel(model.isEmpty() ? null : model)
                        .setPromptVersion(CardPrompt.VERSION)
                        .setCreatedAt(createdAt)
                        .setInputTokens(conversation.inputTokens())
                        .setOutputTokens(conversation.outputTokens())
                        .setVerification(verification)
                        .build());
    }
}
