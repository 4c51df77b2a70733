package io.bellwether.ingest.publish;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record ready to be sent.
 *
 * @param receipt what its acknowledgement means
 * @param cause why it is a dead letter; empty when it is none
 * @param record key and value as they go to the broker
 */
record Outgoing(Receipt receipt, String cause, ProducerRecord<byte[], byte[]> record) {

    /** Upper bound of what it takes in a request: LZ4 adds a few bytes per block to what it cannot compress. */
    private static final int FRAMING = 8 * 1024;

    private static final int PER_HEADER = 16;

    int bytes() {
        long bytes = (long) FRAMING + length(record.key()) + length(record.value());
        for (var header : record.headers()) {
            bytes += (long) PER_HEADER + header.key().length() + length(header.value());
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
