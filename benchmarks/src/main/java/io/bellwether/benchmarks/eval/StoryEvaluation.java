package io.bellwether.benchmarks.eval;

import io.bellwether.benchmarks.eval.labelled.LabelledData;
import io.bellwether.benchmarks.eval.labelled.LabelledFile;
import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.benchmarks.eval.metric.ClusterScores;
import io.bellwether.enrich.Enricher;
import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.score.story.MemoryStoryStore;
import io.bellwether.score.story.SparseVector;
import io.bellwether.score.story.StoryIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stories: labelled articles through the story index of the product, in stream order and in ten shuffles. Of times only
 * the day is used.
 */
public final class StoryEvaluation implements MixableEvaluation {

    private static final int SHUFFLES = 10;
    private static final long WINDOW_MILLIS = 4 * 86_400_000L;
    private static final Instant UNDATED = Instant.parse("2020-01-01T00:00:00Z");

    private final Enricher enricher = Enricher.standard();
    private final List<Path> unlabelled;

    StoryEvaluation() {
        this(List.of());
    }

    private StoryEvaluation(List<Path> unlabelled) {
        this.unlabelled = unlabelled;
    }

    @Override
    public Evaluation with(Path more) {
        return new StoryEvaluation(
                Stream.concat(unlabelled.stream(), Stream.of(more)).toList());
    }

    /** An article with the story that people put it into; without one it only stands among the others. */
    private record Labelled(StoryCandidate candidate, String story) {}

    @Override
    public Map<String, Object> measure(Path data, Consumer<Map<String, Object>> predictions) throws IOException {
        var labelled = LabelledData.of(data);
        var file = labelled.fileWith("id", "story")
                .orElseThrow(() -> labelled.unrecognised("JSON lines with id, story, and title and body or sentences"));
        var articles = new ArrayList<Labelled>();
        for (LabelledRecord record : file.records()) {
            articles.add(read(record));
        }
        for (Path more : unlabelled) {
            for (LabelledFile others : LabelledData.of(more).filesWith("id", "body")) {
                for (LabelledRecord record : others.records()) {
                    articles.add(new Labelled(read(record).candidate(), ""));
                }
            }
        }
        Map<String, String> stories = assign(articles);
        articles.forEach(article -> predictions.accept(Prediction.of(
                article.candidate().getArticleId(),
                "story",
                stories.getOrDefault(article.candidate().getArticleId(), ""))));
        int differing = 0;
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            var shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            var again = assign(shuffled);
            differing += (int) articles.stream()
                    .map(article -> article.candidate().getArticleId())
                    .filter(id -> !stories.getOrDefault(id, "").equals(again.get(id)))
                    .count();
        }
        var figures = ClusterScores.of(labels(articles), stories).figures();
        figures.put("shufflesDiffering", differing);
        return figures;
    }

    private static Map<String, String> labels(List<Labelled> articles) {
        var labels = new TreeMap<String, String>();
        for (Labelled article : articles) {
            if (!article.story().isEmpty()) {
                labels.put(article.candidate().getArticleId(), article.story());
            }
        }
        return labels;
    }

    private static Map<String, String> assign(List<Labelled> articles) {
        var store = new MemoryStoryStore();
        var index = new StoryIndex(store, WINDOW_MILLIS);
        articles.forEach(article -> index.put(article.candidate()));
        var stories = new TreeMap<String, String>();
        store.forEach(candidate -> stories.put(candidate.getArticleId(), index.storyOf(candidate.getArticleId())));
        return stories;
    }

    private Labelled read(LabelledRecord record) throws IOException {
        Instant time = time(record).orElse(null);
        Instant taken = time == null ? UNDATED : time;
        EnrichedArticle article = enricher.enrich(RawArticle.newBuilder()
                .setArticleId(record.id())
                .setOutlet(Outlet.newBuilder().setId("eval").build())
                .setTitle(record.optionalText("title").orElse(null))
                .setContent(body(record))
                .setContentType(ContentType.TEXT)
                .setPublishedAt(time)
                .setIngestedAt(taken)
                .build());
        var candidate = StoryCandidate.newBuilder()
                .setArticleId(record.id())
                .setSequence(1)
                .setEventTime(article.getEventTime().toEpochMilli())
                .setDated(article.getEventTimeOrigin() == EventTimeOrigin.PUBLISHED)
                .setTextHash(article.getTextHash())
                .setSketch(article.getSketch())
                .setText(SparseVector.compact(article.getTerms()))
                .setHeadline(SparseVector.compact(article.getTitleTerms()))
                .setShared(SparseVector.compact(article.getSharedTerms()))
                .setLanguage(article.getLanguage().getCode())
                .build();
        return new Labelled(candidate, record.optionalText("story").orElse(""));
    }

    private static String body(LabelledRecord record) throws IOException {
        var body = record.optionalText("body");
        if (body.isPresent()) {
            return body.get();
        }
        var sentences = new ArrayList<String>();
        record.items("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        return String.join(" ", sentences);
    }

    private static Optional<Instant> time(LabelledRecord record) {
        return record.optionalText("date")
                .map(LocalDate::parse)
                .or(() -> record.optionalText("time")
                        .map(time -> OffsetDateTime.parse(time).toLocalDate()))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
