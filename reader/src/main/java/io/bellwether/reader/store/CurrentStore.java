package io.bellwether.reader.store;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store that readers get: that of the current generation. Another may take its place while nobody reads. */
public final class CurrentStore implements AutoCloseable {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable NewsStore store;

    /** Whether there is one. */
    public boolean isOpen() {
        lock.readLock().lock();
        try {
            return store != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Asks it something.
     *
     * @throws IllegalStateException when there is none yet
     */
    public <T> T ask(Function<NewsStore, T> question) {
        lock.readLock().lock();
        try {
            var open = store;
            if (open == null) {
                throw new IllegalStateException("the store is not open");
            }
            return question.apply(open);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Puts a store in its place and closes the one before; waits until nobody reads that. */
    public void replace(NewsStore next) {
        lock.writeLock().lock();
        try {
            var before = store;
            store = next;
            if (before != null && before != next) {
                before.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (store != null) {
                store.close();
                store = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
