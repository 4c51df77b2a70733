package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.Stack;
import io.bellwether.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java, run. */
class ExamplesIT {

    @TempDir
    Path state;

    @Test
    void shouldProduceAnArticleAndConsumeItScored() throws Exception {
        var stack = Stack.withTopics("examples.", 2, Map.of());

        String id = ProduceArticle.produce(stack.bootstrap(), stack.registry(), "examples.articles.raw.v1");
        stack.process();
        var scored = new ArrayList<String>();
        ConsumeScored.consume(stack.bootstrap(), stack.registry(), "examples.articles.scored.v1", article -> {
            scored.add(article.getArticleId());
            return false;
        });

        assertThat(scored).containsExactly(id);
    }

    @Test
    void shouldReplayFromCodeAndConsumeFromATime() throws Exception {
        var stack = Stack.withTopics("example-replay.", 2, Map.of());
        String id = ProduceArticle.produce(stack.bootstrap(), stack.registry(), "example-replay.articles.raw.v1");

        ReplayFromCode.replay(
                Map.of(
                        "bootstrap", stack.bootstrap(),
                        "registry", stack.registry(),
                        "enrich.application.id", "example-replay-enrich",
                        "score.application.id", "example-replay-score",
                        "state.dir", state.toString()),
                Topics.of("example-replay.", "v2", 3));
        var since = consume(stack, Instant.now().minus(Duration.ofHours(1)));
        var later = consume(stack, Instant.now().plus(Duration.ofHours(1)));

        assertThat(since).containsExactly(id);
        assertThat(later).isEmpty();
    }

    private static List<String> consume(Stack stack, Instant from) {
        var ids = new ArrayList<String>();
        ConsumeFromTime.consume(
                stack.bootstrap(),
                stack.registry(),
                "example-replay.articles.scored.v2",
                from,
                article -> ids.add(article.getArticleId()));
        return ids;
    }
}
