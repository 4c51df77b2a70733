package io.bellwether.enrich.page;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a page says, and where it says it.
 *
 * @param origin one of the constants here
 */
record Sourced<T>(T value, String origin) {

    static final String JSON_LD = "json-ld";

    /** Open Graph and its kin: article:, twitter:. */
    static final String OPEN_GRAPH = "open-graph";

    /** Any other meta element, Dublin Core's among them. */
    static final String META = "meta";

    static final String MICRODATA = "microdata";
    static final String LINK = "link-element";
    static final String TITLE = "title-element";
    static final String HEADING = "heading";
    static final String TIME = "time-element";

    /** An element that is named as holding it. */
    static final String MARKED = "marked-element";

    /** The page's own address. */
    static final String ADDRESS = "address";

    /** The words of the page. */
    static final String TEXT = "text";

    /** The same place, read as something else; empty when it cannot be. */
    <R> Optional<Sourced<R>> read(Function<T, Optional<R>> reading) {
        return reading.apply(value).map(read -> new Sourced<>(read, origin));
    }
}
