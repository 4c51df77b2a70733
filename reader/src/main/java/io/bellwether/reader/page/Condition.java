package io.bellwether.reader.page;

import io.bellwether.reader.intake.Progress;
import io.bellwether.reader.webhook.WebhookStatus;
import java.util.List;

/**
 * How the reader fares.
 *
 * @param progress of reading the topics
 * @param webhooks by name
 * @param limit what the model may take on a day
 */
public record Condition(Progress progress, List<WebhookStatus> webhooks, DayLimit limit) {
    public Condition {
        webhooks = List.copyOf(webhooks);
    }
}
