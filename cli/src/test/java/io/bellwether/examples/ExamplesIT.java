package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.cli.Stack;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's Java, run. */
class ExamplesIT {

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
}
