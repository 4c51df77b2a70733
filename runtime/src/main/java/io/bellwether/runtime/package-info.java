/**
 * What every app needs and no app is about: settings, the connection to Kafka and the registry, the life cycle of a
 * Streams app, dead letters, health and metrics. Knows nothing of news.
 */
@NullMarked
package io.bellwether.runtime;

import org.jspecify.annotations.NullMarked;
