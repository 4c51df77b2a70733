package io.bellwether.reader.webhook;

import io.bellwether.reader.live.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a receiver stands.
 *
 * @param position up to which it has all
 * @param endedAt fingerprint of the address that wants nothing any more; null while it is served
 */
record Place(Position position, @Nullable String endedAt) {}
