package io.bellwether.reader.page;

import io.bellwether.reader.store.Facets;
import io.bellwether.reader.store.Listing;
import io.bellwether.reader.store.StoryHit;
import io.bellwether.reader.view.Order;
import io.bellwether.reader.view.View;
import io.bellwether.reader.view.ViewAddress;
import io.bellwether.reader.view.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page: ranked stories, and what the view can be changed to. */
public final class FrontPage {

    private static final int SHOWN_TAGS = 14;
    private static final int SHOWN_LANGUAGES = 6;
    private static final int[] FLOORS = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90};
    private static final Duration SILENCE = Duration.ofDays(2);

    private final Screen screen;
    private final View view;
    private final Listing<StoryHit> listing;
    private final Facets facets;
    private final boolean isContinued;
    private final String since;

    /**
     * A page.
     *
     * @param listing the stories
     * @param facets what can be chosen
     * @param isContinued whether it is not the list's beginning
     * @param since place in the stream that all on the page comes from, as an event's id
     */
    public FrontPage(
            Screen screen, View view, Listing<StoryHit> listing, Facets facets, boolean isContinued, String since) {
        this.screen = screen;
        this.view = view;
        this.listing = listing;
        this.facets = facets;
        this.isContinued = isContinued;
        this.since = since;
    }

    /** Something to choose. */
    record Choice(String label, String href, String value, boolean isChosen, String count) {}

    Screen screen() {
        return screen;
    }

    View view() {
        return view;
    }

    List<StoryItem> items() {
        Instant moment = view.moment(screen.now());
        return listing.items().stream()
                .map(hit -> new StoryItem(hit, screen.words(), moment))
                .toList();
    }

    String total() {
        return screen.t("stories.total", listing.total());
    }

    boolean isEmpty() {
        return listing.items().isEmpty();
    }

    boolean isContinued() {
        return isContinued;
    }

    String since() {
        return since;
    }

    /** The next part of the list; null at its end. */
    @Nullable
    String more() {
        var next = listing.next();
        if (next == null) {
            return null;
        }
        String query = ViewAddress.write(view);
        return Links.withQuery("/", (query.isEmpty() ? "" : query + "&") + "after=" + next.encoded());
    }

    List<Choice> orders() {
        return List.of(Order.values()).stream()
                .map(order -> new Choice(
                        screen.t("order." + order.key()),
                        Links.front(view.ordered(order)),
                        order.key(),
                        order == view.order(),
                        ""))
                .toList();
    }

    List<Choice> tags() {
        return facets.tags().stream()
                .limit(SHOWN_TAGS)
                .map(tag -> new Choice(
                        screen.words().language().of(tag.label()),
                        Links.front(view.toggleTag(tag.label().id())),
                        tag.label().id(),
                        view.tags().contains(tag.label().id()),
                        screen.words().whole(tag.count())))
                .toList();
    }

    List<Choice> languages() {
        return facets.languages().stream()
                .limit(SHOWN_LANGUAGES)
                .map(language -> new Choice(
                        screen.words().languageName(language.label().id()),
                        "",
                        language.label().id(),
                        view.languages().contains(language.label().id()),
                        screen.words().whole(language.count())))
                .toList();
    }

    List<Choice> outlets() {
        return facets.outlets().stream()
                .map(outlet -> new Choice(
                        outlet.label().en(),
                        "",
                        outlet.label().id(),
                        view.outlets().contains(outlet.label().id()),
                        screen.words().whole(outlet.articles())))
                .toList();
    }

    List<Choice> windows() {
        return List.of(Window.values()).stream()
                .map(window ->
                        new Choice(screen.t("window." + window.key()), "", window.key(), window == view.window(), ""))
                .toList();
    }

    List<Choice> floors(int chosen) {
        return Arrays.stream(FLOORS)
                .mapToObj(floor -> new Choice(
                        floor == 0 ? screen.t("floor.any") : screen.t("floor.from", floor),
                        "",
                        Integer.toString(floor),
                        floor == chosen,
                        ""))
                .toList();
    }

    /** Chips of what is chosen, each taking it back. */
    List<Choice> chosen() {
        var chosen = new ArrayList<Choice>();
        view.tags().forEach(tag -> chosen.add(chip(tagLabel(tag), view.toggleTag(tag))));
        view.languages()
                .forEach(code -> chosen.add(chip(screen.words().languageName(code), view.toggleLanguage(code))));
        view.outlets().forEach(outlet -> chosen.add(chip(outletLabel(outlet), view.toggleOutlet(outlet))));
        return chosen;
    }

    String reset() {
        return Links.front(View.FRONT);
    }

    /** Day that is shown. */
    String day() {
        LocalDate day = view.day();
        return day == null ? "" : screen.words().date(day);
    }

    String dayBefore() {
        LocalDate day = view.day() == null ? today() : view.day();
        return Links.front(view.on(day.minusDays(1)));
    }

    /** The day after the one that is shown; null when that is not over. */
    @Nullable
    String dayAfter() {
        LocalDate day = view.day();
        return day == null || !day.plusDays(1).isBefore(today()) ? null : Links.front(view.on(day.plusDays(1)));
    }

    String now() {
        return Links.front(view.on(null));
    }

    String lastDay() {
        return today().minusDays(1).toString();
    }

    /** What live records are asked for: the stream of this very view. */
    String stream() {
        return Links.withQuery("/api/v1/stream", ViewAddress.write(view));
    }

    String feed(String format) {
        return Links.withQuery("/feed." + format, ViewAddress.write(view.on(null)));
    }

    /** Whether nothing was reported for so long that the page of now says little. */
    boolean isSilent() {
        return view.day() == null
                && facets.articles() > 0
                && facets.latest().plus(SILENCE).isBefore(screen.now());
    }

    String silence() {
        return screen.t("silence", screen.words().time(facets.latest()));
    }

    /** The front page at the end of the last day that had news. */
    String lastNews() {
        return Links.front(view.on(LocalDate.ofInstant(facets.latest(), ZoneOffset.UTC)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(screen.now(), ZoneOffset.UTC);
    }

    private Choice chip(String label, View without) {
        return new Choice(label, Links.front(without), "", true, "");
    }

    private String tagLabel(String id) {
        return facets.tags().stream()
                .filter(tag -> tag.label().id().equals(id))
                .map(tag -> screen.words().language().of(tag.label()))
                .findFirst()
                .orElse(id);
    }

    private String outletLabel(String id) {
        return facets.outlets().stream()
                .filter(outlet -> outlet.label().id().equals(id))
                .map(outlet -> outlet.label().en())
                .findFirst()
                .orElse(id);
    }
}
