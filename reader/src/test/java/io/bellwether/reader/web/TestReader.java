package io.bellwether.reader.web;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.reader.ReaderConfig;
import io.bellwether.reader.Samples;
import io.bellwether.reader.intake.ModelDay;
import io.bellwether.reader.intake.Progress;
import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.live.LiveRecord;
import io.bellwether.reader.live.Position;
import io.bellwether.reader.page.Condition;
import io.bellwether.reader.page.DayLimit;
import io.bellwether.reader.store.Batch;
import io.bellwether.reader.store.CurrentStore;
import io.bellwether.reader.store.NewsStore;
import io.bellwether.reader.webhook.WebhookStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A reader without Kafka: what a topic would bring is put into it. */
final class TestReader implements AutoCloseable {

    static final Instant NOW = Samples.NOON.plus(Duration.ofHours(2));

    private static final WebhookStatus OPS =
            new WebhookStatus("ops", "hooks.example", 3, 0, 2, 5, NOW, "HTTP 500", false);

    private final CurrentStore shown = new CurrentStore();
    private final LiveLog log = new LiveLog();
    private final NewsStore store;
    private final Path folder;
    private final @Nullable String token;
    private ReaderServer server;
    private long offset;

    TestReader(Path folder, @Nullable String token) {
        this.store = NewsStore.open(folder, 10_000);
        shown.replace(store);
        log.begin(new Position("v1", new TreeMap<>()));
        this.folder = folder;
        this.token = token;
        this.server = serve(0);
    }

    private ReaderServer serve(int port) {
        var config = new ReaderConfig("127.0.0.1", port, token, folder, 10_000, List.of(), DayLimit.NONE, null);
        var model = new ModelDay("2026-10-05", 3, 990_000, 5_000, 420_000, 0, "USD");
        var progress = new Progress("v1", 0, true, NOW, 0, 0, model, null);
        var condition = new Condition(progress, List.of(OPS), new DayLimit(1_000_000, 0));
        return ReaderServer.start(
                config, shown, log, (from, upTo, listener) -> {}, () -> condition, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** The server goes, something happens, and it comes back where it was. */
    void interrupt(Runnable meanwhile) {
        int port = server.port();
        server.close();
        meanwhile.run();
        server = serve(port);
    }

    LiveLog log() {
        return log;
    }

    /** An article that is a story of its own. */
    void publish(ScoredArticle article, String text) {
        publish(Samples.story(article.getStory().getStoryId(), article).build(), List.of(article), text);
    }

    /** Articles of one story, all with one text. */
    void publish(Story story, List<ScoredArticle> articles, String text) {
        var batch = new Batch();
        for (ScoredArticle article : articles) {
            batch.article(article.getArticleId(), article);
            batch.text(article.getArticleId(), Samples.text(article.getArticleId(), text), Samples.NOON);
        }
        batch.story(story.getStoryId(), story);
        store.apply(batch);
        log.append(articles.stream()
                .map(article -> LiveRecord.of(0, offset++, article.getArticleId(), article))
                .toList());
    }

    void withdraw(String articleId) {
        var batch = new Batch();
        batch.article(articleId, null);
        batch.text(articleId, null, NOW);
        store.apply(batch);
        log.append(List.of(LiveRecord.of(0, offset++, articleId, null)));
    }

    @Override
    public void close() {
        server.close();
        shown.close();
    }
}
