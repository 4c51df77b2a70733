package io.bellwether.reader.web;

import java.time.Instant;
import java.util.List;

/**
 * A story as an item of a feed.
 *
 * @param id of the story, which stays while the story grows
 * @param url of its page here
 * @param title in the lead's own language or the feed's
 * @param text what it is about, plain
 * @param author the lead's outlet
 * @param published first report
 * @param updated latest report
 * @param subjects in the feed's language
 */
record FeedItem(
        String id,
        String url,
        String title,
        String text,
        String author,
        Instant published,
        Instant updated,
        List<String> subjects) {

    FeedItem {
        subjects = List.copyOf(subjects);
    }
}
