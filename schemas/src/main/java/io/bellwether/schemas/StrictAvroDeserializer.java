package io.bellwether.schemas;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.Utf8;

/**
 * The registry's deserialiser, except that text which is not well-formed UTF-8 (an encoded surrogate, a cut sequence)
 * is an error instead of a silent replacement character.
 */
final class StrictAvroDeserializer extends KafkaAvroDeserializer {

    private final Class<? extends SpecificRecord> type;
    private final Map<Schema, DatumReader<?>> readers = new ConcurrentHashMap<>();

    StrictAvroDeserializer(Class<? extends SpecificRecord> type) {
        this.type = type;
    }

    @Override
    protected DatumReader<?> getDatumReader(Schema writer, Schema reader) {
        return readers.computeIfAbsent(writer, this::strictReader);
    }

    private DatumReader<?> strictReader(Schema writer) {
        var data = new SpecificData(type.getClassLoader());
        data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        // Generated and prepared decoders read text past the reader's own method.
        data.setCustomCoders(false);
        data.setFastReaderEnabled(false);
        return new StrictReader(writer, data.getSchema(type), data);
    }

    private static final class StrictReader extends SpecificDatumReader<Object> {

        StrictReader(Schema writer, Schema reader, SpecificData data) {
            super(writer, reader, data);
        }

        @Override
        protected Object readString(Object old, Schema expected, Decoder in) throws IOException {
            return decode(in.readString(null));
        }

        @Override
        protected Object readMapKey(Object old, Schema expected, Decoder in) throws IOException {
            return decode(in.readString(null));
        }

        /** The platform's fast decoder replaces what is ill-formed; only then is it worth asking the strict one. */
        private static String decode(Utf8 utf8) {
            String text = new String(utf8.getBytes(), 0, utf8.getByteLength(), StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 ? text : decodeStrictly(utf8);
        }

        private static String decodeStrictly(Utf8 text) {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            try {
                return decoder.decode(ByteBuffer.wrap(text.getBytes(), 0, text.getByteLength()))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new AvroRuntimeException("text is not well-formed UTF-8", e);
            }
        }
    }
}
