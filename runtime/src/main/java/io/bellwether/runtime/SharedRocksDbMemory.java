package io.bellwether.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory cap for all RocksDB stores of the process: block cache, index blocks and write buffers together. Without
 * it every store partition takes about 98 MB. Method of the Kafka Streams memory guide.
 */
public final class SharedRocksDbMemory implements RocksDBConfigSetter {

    /** Setting with the cap in bytes; the first store to open decides. */
    public static final String CAP = "bellwether.rocksdb.bytes";

    private static final long DEFAULT_CAP = 96L * 1024 * 1024;
    private static final int WRITE_BUFFER = 4 * 1024 * 1024;

    private static volatile @org.jspecify.annotations.Nullable Shared shared;

    private record Shared(Cache cache, WriteBufferManager writeBuffers) {

        static Shared of(long cap) {
            RocksDB.loadLibrary();
            var cache = new LRUCache(cap, -1, false, 0.1);
            return new Shared(cache, new WriteBufferManager(cap / 2, cache));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var memory = shared(configs);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers outlive any one store.
    }

    private static synchronized Shared shared(Map<String, Object> configs) {
        var existing = shared;
        if (existing != null) {
            return existing;
        }
        Object cap = configs.get(CAP);
        var created = Shared.of(cap == null ? DEFAULT_CAP : Long.parseLong(cap.toString()));
        shared = created;
        return created;
    }
}
