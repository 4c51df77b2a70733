package io.bellwether.reader.page;

import io.bellwether.reader.store.StoryHit;
import java.time.Instant;
import java.util.List;

/** What a story says of itself outside a page, in a language. */
public final class StoryText {

    private final StoryHit hit;
    private final Language language;
    private final StoryItem item;

    /** The text of a story. */
    public StoryText(StoryHit hit, Language language) {
        this.hit = hit;
        this.language = language;
        this.item = new StoryItem(hit, Words.of(language), Instant.MAX);
    }

    /** Title of a feed. */
    public static String feedTitle(Language language) {
        return "Bellwether: " + Words.of(language).say("front.title");
    }

    /** Its headline. */
    public String title() {
        return item.title();
    }

    /** What it is about, marked when a model wrote it; empty when the card does not say. */
    public String gist() {
        return item.description();
    }

    /** Outlet of its lead. */
    public String outlet() {
        return item.outlet();
    }

    /** First report. */
    public Instant first() {
        Instant first = hit.story().getFirstReport();
        return first == null ? hit.lead().getEventTime() : first;
    }

    /** Latest report. */
    public Instant last() {
        return item.last();
    }

    /** Subjects of its lead. */
    public List<String> subjects() {
        return hit.lead().getTags().stream().map(language::of).toList();
    }
}
