package io.bellwether.score;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.state.ArticleState;
import io.bellwether.news.state.HeldCards;
import io.bellwether.news.state.StoryPlacement;
import io.bellwether.runtime.RecordOrigin;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Joins an article's own part with its place in its story and its card. A placement for an older state is stale: a newer follows. */
final class ScoreArticle implements FixedKeyProcessor<String, StoryPlacement, ScoredArticle> {

    private final ArticleScorer scorer;
    private @Nullable FixedKeyProcessorContext<String, ScoredArticle> context;
    private @Nullable KeyValueStore<String, ArticleState> articles;
    private @Nullable KeyValueStore<String, HeldCards> cards;

    ScoreArticle(ArticleScorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ScoredArticle> context) {
        this.context = context;
        this.articles = context.getStateStore(RegisterArticle.ARTICLES);
        this.cards = context.getStateStore(JoinCard.CARDS);
    }

    @Override
    public void process(FixedKeyRecord<String, StoryPlacement> record) {
        var state = Objects.requireNonNull(articles).get(record.key());
        var placement = record.value();
        if (state == null || placement.getSequence() != state.getSequence()) {
            return;
        }
        var headers = new RecordHeaders();
        if (state.getOrigin() != null) {
            headers.add(RecordOrigin.HEADER, state.getOrigin().getBytes(StandardCharsets.UTF_8));
        }
        var held = Objects.requireNonNull(cards).get(record.key());
        var card = held == null
                ? null
                : CardOfArticle.about(state.getArticle().getContentHash(), held).orElse(null);
        Objects.requireNonNull(context)
                .forward(record.withValue(scorer.score(state, placement, card)).withHeaders(headers));
    }
}
