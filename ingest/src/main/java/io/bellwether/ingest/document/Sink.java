package io.bellwether.ingest.document;

import io.bellwether.ingest.Parsed;
import java.util.function.Consumer;

/** Where what is read goes. */
record Sink(Consumer<Parsed> parsed, Consumer<FeedReference> feeds) {}
