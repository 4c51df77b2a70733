package io.bellwether.reader.webhook;

import io.bellwether.reader.live.History;
import io.bellwether.reader.live.LiveLog;
import java.util.function.BooleanSupplier;

/**
 * Where webhooks hear of the stream.
 *
 * @param log what passes
 * @param history where is read again what has passed
 * @param isCaughtUp whether what was there at the start has passed
 */
public record Source(LiveLog log, History history, BooleanSupplier isCaughtUp) {}
