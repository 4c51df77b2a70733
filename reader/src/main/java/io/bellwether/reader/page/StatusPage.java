package io.bellwether.reader.page;

import io.bellwether.reader.intake.ModelDay;
import io.bellwether.reader.intake.Progress;
import io.bellwether.reader.store.Facets;
import io.bellwether.reader.view.View;
import io.bellwether.reader.webhook.WebhookStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The status page: whether the stream flows, what is stored, and when each source last spoke. */
public final class StatusPage {

    /** Without a new article for so long the stream counts as silent. */
    static final Duration SILENT = Duration.ofHours(24);

    /** Without a new article for so long one source counts as silent. */
    static final Duration SILENT_SOURCE = Duration.ofDays(7);

    private static final double MICROS = 1e6;
    private static final long MUCH_LAG = 10_000;

    private final Screen screen;
    private final Progress progress;
    private final List<WebhookStatus> webhooks;
    private final DayLimit limit;
    private final Facets facets;
    private final long bytes;
    private final int listeners;

    /** A page. */
    public StatusPage(Screen screen, Condition condition, Facets facets, long bytes, int listeners) {
        this.screen = screen;
        this.progress = condition.progress();
        this.webhooks = condition.webhooks();
        this.limit = condition.limit();
        this.facets = facets;
        this.bytes = bytes;
        this.listeners = listeners;
    }

    /** A figure with its name. */
    record Figure(String name, String value) {}

    /** A source and when it last spoke. */
    record Source(String name, String href, String articles, Instant last, String age, boolean isSilent) {}

    /** A receiver and how it fares. */
    record Hook(String name, String host, String taken, String behind, String age) {}

    Screen screen() {
        return screen;
    }

    /** What somebody should look at, the gravest first. */
    List<String> alarms() {
        var alarms = alarms(screen.words(), progress, facets, screen.now());
        var today = modelToday();
        if (today != null && limit.isUsedUpBy(today)) {
            alarms.add(screen.t("alarm.model"));
        }
        for (WebhookStatus webhook : webhooks) {
            if (webhook.isEnded()) {
                alarms.add(screen.t("alarm.webhook.ended", webhook.name()));
            } else if (webhook.isFailing()) {
                String reason = Objects.requireNonNullElse(webhook.lastFailure(), "");
                alarms.add(screen.t("alarm.webhook.failing", webhook.name(), webhook.failures(), reason));
            }
            if (webhook.refused() > 0) {
                alarms.add(screen.t("alarm.webhook.refused", webhook.name(), webhook.refused()));
            }
        }
        return alarms;
    }

    static List<String> alarms(Words words, Progress progress, Facets facets, Instant now) {
        var alarms = new ArrayList<String>();
        String failure = progress.failure();
        if (failure != null) {
            alarms.add(words.say("alarm.failure", failure));
        }
        if (facets.articles() == 0) {
            alarms.add(words.say("alarm.empty"));
        } else if (lastIngested(facets).plus(SILENT).isBefore(now)) {
            alarms.add(words.say("alarm.silent", words.time(lastIngested(facets))));
        }
        if (!progress.isCaughtUp()) {
            alarms.add(words.say("alarm.behind"));
        } else if (progress.lag() > MUCH_LAG) {
            alarms.add(words.say("alarm.lag", progress.lag()));
        }
        if (progress.unreadable() > 0) {
            alarms.add(words.say("alarm.unreadable", progress.unreadable()));
        }
        return alarms;
    }

    List<Figure> figures() {
        var words = screen.words();
        var last = progress.lastRecord();
        var figures = new ArrayList<Figure>();
        var today = modelToday();
        if (today != null) {
            figures.add(new Figure(words.say("status.model.tokens"), tokens(today)));
            if (today.micros() + today.heldMicros() > 0) {
                figures.add(new Figure(words.say("status.model.money"), money(today)));
            }
        }
        figures.addAll(List.of(
                new Figure(words.say("status.generation"), progress.generation()),
                new Figure(words.say("status.lag"), words.whole((double) progress.lag())),
                new Figure(words.say("status.last"), last == null ? "–" : words.time(last)),
                new Figure(words.say("status.stories"), words.whole(facets.stories())),
                new Figure(words.say("status.articles"), words.whole(facets.articles())),
                new Figure(words.say("status.bytes"), words.bytes(bytes)),
                new Figure(words.say("status.dead"), words.whole((double) progress.deadLetters())),
                new Figure(words.say("status.listeners"), words.whole(listeners))));
        return figures;
    }

    /** Zero when it was used on another day only; null when it never was. */
    private @Nullable ModelDay modelToday() {
        var last = progress.model();
        String today = LocalDate.ofInstant(screen.now(), ZoneOffset.UTC).toString();
        return last == null || last.day().equals(today) ? last : ModelDay.none(today);
    }

    private String tokens(ModelDay day) {
        String held = screen.words().whole((double) day.heldTokens());
        return screen.t("model.held", ofLimit((double) day.tokens(), (double) limit.tokens()), held);
    }

    private String money(ModelDay day) {
        String held = screen.words().number(day.heldMicros() / MICROS);
        String spent = ofLimit(day.micros() / MICROS, limit.micros() / MICROS);
        return screen.t("model.held", spent + " " + day.currency(), held);
    }

    private String ofLimit(double spent, double most) {
        var words = screen.words();
        return most > 0 ? screen.t("model.of", words.number(spent), words.number(most)) : words.number(spent);
    }

    List<Hook> webhooks() {
        return webhooks.stream().map(this::hook).toList();
    }

    private Hook hook(WebhookStatus webhook) {
        var words = screen.words();
        var last = webhook.lastTaken();
        return new Hook(
                webhook.name(),
                webhook.host(),
                words.whole((double) webhook.taken()),
                words.whole((double) webhook.behind()),
                last == null ? "–" : words.age(last, screen.now()));
    }

    /** Sources, those that spoke longest ago first. */
    List<Source> sources() {
        return facets.outlets().stream()
                .sorted(Comparator.comparing(Facets.OutletCount::lastIngested)
                        .thenComparing(outlet -> outlet.label().id()))
                .map(this::source)
                .toList();
    }

    private Source source(Facets.OutletCount outlet) {
        return new Source(
                outlet.label().en(),
                Links.front(View.FRONT.toggleOutlet(outlet.label().id())),
                screen.words().whole(outlet.articles()),
                outlet.lastIngested(),
                screen.words().age(outlet.lastIngested(), screen.now()),
                outlet.lastIngested().plus(SILENT_SOURCE).isBefore(screen.now()));
    }

    private static Instant lastIngested(Facets facets) {
        return facets.outlets().stream()
                .map(Facets.OutletCount::lastIngested)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
