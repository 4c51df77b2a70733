package io.bellwether.benchmarks;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline;
import io.bellwether.schemas.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Articles from the raw topic to the scored one, exactly once, then from the enriched topic to the scored one, each beside
 * the same records through a pass-through: one backlog, one broker, in turn. Quote the ratio; the absolute numbers are
 * this hour's.
 */
public final class PipelineBenchmark {

    private static final Topics TOPICS = Topics.of("bench.", "v1", 6);

    private final KafkaConnection connection;
    private final Routes routes;
    private final int articles;
    private final int articleBytes;

    /**
     * A benchmark against a cluster that is running.
     *
     * @param articles how many, at least 1
     * @param articleBytes size of a body in UTF-8
     */
    public PipelineBenchmark(KafkaConnection connection, Path stateDir, int articles, int articleBytes) {
        this.connection = connection;
        this.routes = new Routes(connection, stateDir);
        this.articles = articles;
        this.articleBytes = articleBytes;
    }

    /**
     * How fast one route was.
     *
     * @param perSecond articles a second
     * @param cpuMicros processor time of an article in the whole process, broker included
     */
    public record Speed(double perSecond, double cpuMicros) {}

    /**
     * Each route once.
     *
     * @param number from 1
     * @param rawPassThrough raw articles through two hops that copy
     * @param pipeline raw articles through enrich and score, which is also what a replay of a history does
     * @param enrichedPassThrough enriched articles through one hop that copies
     * @param score enriched articles through score, as a replay of the scores alone does
     */
    public record Round(int number, Speed rawPassThrough, Speed pipeline, Speed enrichedPassThrough, Speed score) {

        /** The pipeline's rate over its pass-through's. */
        public double pipelineRatio() {
            return pipeline.perSecond() / rawPassThrough.perSecond();
        }

        /** The rate of score alone over its pass-through's. */
        public double scoreRatio() {
            return score.perSecond() / enrichedPassThrough.perSecond();
        }
    }

    /** Fills the log, then runs each route in turn. */
    public List<Round> run(int rounds, Consumer<String> progress) throws Exception {
        routes.create(TOPICS.all());
        fill(progress);
        var results = new ArrayList<Round>();
        for (int round = 1; round <= rounds; round++) {
            String of = "round " + round + " of " + rounds + ": ";
            Topics enriched = TOPICS.generation("v" + (2 * round));
            Topics scored = TOPICS.generation("v" + (2 * round + 1)).enrichedIn(enriched.generation());
            progress.accept(of + "pass-through of raw articles");
            var rawPass = speed(routes.passThrough(
                    RawArticle.class, TOPICS.articlesRaw(), List.of("raw.middle." + round, "raw.out." + round)));
            progress.accept(of + "enrich and score");
            var pipeline = speed(routes.pipeline(enriched));
            progress.accept(of + "pass-through of enriched articles");
            var enrichedPass = speed(routes.passThrough(
                    EnrichedArticle.class, enriched.articlesEnriched(), List.of("enriched.out." + round)));
            progress.accept(of + "score");
            results.add(new Round(round, rawPass, pipeline, enrichedPass, speed(routes.score(scored))));
        }
        return List.copyOf(results);
    }

    private void fill(Consumer<String> progress) {
        progress.accept("writing " + articles + " articles of " + articleBytes + " bytes");
        var generator = new ArticleGenerator(1, articleBytes);
        try (var producer = routes.producer()) {
            for (int n = 0; n < articles; n++) {
                var article = generator.article(n);
                var unused = producer.send(new ProducerRecord<>(
                        TOPICS.articlesRaw().name(),
                        null,
                        article.getIngestedAt().toEpochMilli(),
                        article.getArticleId(),
                        article));
            }
        }
    }

    private Speed speed(Route route) throws Exception {
        try (var pipeline = new Pipeline(connection, route.apps())) {
            Callable<Object> work = () -> {
                pipeline.start();
                pipeline.awaitProcessed();
                return pipeline;
            };
            var measured = Measurement.of(work);
            return new Speed(measured.perSecond(articles), measured.cpuMicrosPer(articles));
        }
    }
}
