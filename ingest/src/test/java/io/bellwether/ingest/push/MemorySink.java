package io.bellwether.ingest.push;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.publish.ArticleSink;
import io.bellwether.ingest.publish.Receipt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes articles in memory; acknowledges at once, or when told to. */
final class MemorySink implements ArticleSink {

    final List<Parsed> taken = new CopyOnWriteArrayList<>();
    final List<CompletableFuture<Receipt>> receipts = new CopyOnWriteArrayList<>();
    volatile boolean acknowledging = true;
    volatile boolean open = true;

    @Override
    public CompletableFuture<Receipt> publish(Parsed parsed) {
        var receipt = new CompletableFuture<Receipt>();
        receipts.add(receipt);
        taken.add(parsed);
        if (acknowledging) {
            receipt.complete(parsed instanceof Parsed.Withdrawal ? Receipt.WITHDRAWN : Receipt.PUBLISHED);
        }
        return receipt;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    void acknowledge() {
        receipts.forEach(receipt -> receipt.complete(Receipt.PUBLISHED));
    }
}
