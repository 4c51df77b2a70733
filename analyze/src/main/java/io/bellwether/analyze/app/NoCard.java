package io.bellwether.analyze.app;

import io.bellwether.analyze.prompt.CardPrompt;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.Provenance;

/** Records that say why there is no card. */
final class NoCard {

    private NoCard() {}

    static Card of(String articleId, String contentHash, String cardKey, CardOutcome outcome, String reason) {
        return Card.newBuilder()
                .setCardKey(cardKey)
                .setArticleId(articleId)
                .setContentHash(contentHash)
                .setOutcome(outcome)
                .setOutcomeReason(reason)
                .setKeyDataStatus(KeyDataStatus.NOT_EXTRACTED)
                .setProvenance(Provenance.newBuilder()
                        .setKind(CardKind.MODEL)
                        .setPromptVersion(CardPrompt.VERSION)
                        .build())
                .build();
    }

    static Card of(Candidate candidate, CardOutcome outcome, String reason) {
        return of(candidate.articleId(), candidate.contentHash(), candidate.cardKey(), outcome, reason);
    }
}
