package io.bellwether.local;

import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;

/**
 * Some record of a topic, always the same one, as its generated class and as anybody's generic record.
 *
 * @param type its generated class
 */
record SampleRecord(Class<? extends SpecificRecord> type, SpecificRecord generated, GenericRecord generic) {

    private static final long SEED = 1;

    static {
        TrustedRecords.trust();
    }

    static SampleRecord of(TopicSpec topic) throws IOException, ClassNotFoundException {
        Schema schema = topic.value().orElseThrow().schema();
        var type = Class.forName(schema.getFullName()).asSubclass(SpecificRecord.class);
        byte[] bytes = encode(schema, new RandomData(schema, 1, SEED).iterator().next());
        var generated = new SpecificDatumReader<SpecificRecord>(schema, schema, SpecificData.getForClass(type));
        var generic = new GenericDatumReader<GenericRecord>(schema);
        return new SampleRecord(
                type,
                generated.read(null, DecoderFactory.get().binaryDecoder(bytes, null)),
                generic.read(null, DecoderFactory.get().binaryDecoder(bytes, null)));
    }

    private static byte[] encode(Schema schema, Object record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
