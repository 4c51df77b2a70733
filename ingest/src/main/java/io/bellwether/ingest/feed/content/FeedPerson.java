package io.bellwether.ingest.feed.content;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote or publishes something; at least one of its parts is there.
 *
 * @param name as written
 * @param email address
 * @param url absolute address of a page about the person
 * @param avatar absolute address of a picture
 */
public record FeedPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable String url,
        @Nullable String avatar) {

    /** The name, else the mail address; empty when there is neither. */
    public String label() {
        return name != null ? name : email != null ? email : "";
    }
}
