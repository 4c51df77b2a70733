package io.bellwether.cli.compare;

import io.bellwether.schemas.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** Records in the registry's frame, without a registry. Ids above 1 name schemas of their own. */
final class Framed {

    private static final Map<Schema, SpecificDatumWriter<SpecificRecordBase>> WRITERS = new ConcurrentHashMap<>();

    static {
        TrustedRecords.trust();
    }

    private Framed() {}

    static byte[] of(int schemaId, SpecificRecordBase record) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(schemaId).array());
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            WRITERS.computeIfAbsent(record.getSchema(), SpecificDatumWriter::new)
                    .write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids 1 and 2 name the record's schema, any other id a schema that differs. */
    static <T extends SpecificRecordBase> FramedValues<T> values(Class<T> type, Schema schema) {
        var reader = new SpecificDatumReader<>(type);
        return new FramedValues<>(
                bytes -> {
                    try {
                        var decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
                        return reader.read(null, decoder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                id -> id <= 2 ? schema : Schema.createFixed("other" + id, null, null, id));
    }
}
