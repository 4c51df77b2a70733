package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.news.RawArticle;
import io.bellwether.news.state.StoryCandidate;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {

    private static final Topics TOPICS = Topics.of("news.", "v1", 1);
    private static final Map<String, Object> REGISTRY = Fixtures.registry("serdes", TOPICS);
    private static final String RAW = TOPICS.articlesRaw().name();

    @Test
    void shouldReadBackWhatItWrote() {
        var article = Fixtures.raw("a")
                .setTitle("标题 😀")
                .setSignals(Map.of("points", 3.0))
                .build();
        try (var serde = AvroSerdes.registry(RawArticle.class, REGISTRY)) {
            byte[] bytes = serde.serializer().serialize(RAW, article);

            assertThat(serde.deserializer().deserialize(RAW, bytes)).isEqualTo(article);
            assertThat(bytes[0]).isZero();
        }
    }

    @Test
    void shouldKeepNullAsWithdrawal() {
        try (var serde = AvroSerdes.registry(RawArticle.class, REGISTRY)) {
            assertThat(serde.serializer().serialize(RAW, null)).isNull();
            assertThat(serde.deserializer().deserialize(RAW, null)).isNull();
        }
    }

    @Test
    void shouldRefuseTextThatIsNotUtf8() {
        try (var serde = AvroSerdes.registry(RawArticle.class, REGISTRY)) {
            byte[] bytes = serde.serializer().serialize(RAW, Fixtures.raw("a").build());
            int title = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Orrery");
            bytes[title] = (byte) 0xFF;

            assertThatThrownBy(() -> serde.deserializer().deserialize(RAW, bytes))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void shouldNeverRegisterASchemaInPassing() {
        try (var serializer = AvroSerdes.<RawArticle>serializer(REGISTRY)) {
            assertThatThrownBy(() -> serializer.serialize(
                            "another.topic", Fixtures.raw("a").build()))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void shouldRefuseInternalBytesOfAnotherKind() {
        try (var serde = AvroSerdes.internal(StoryCandidate.getEncoder(), StoryCandidate.getDecoder())) {
            var candidate =
                    StoryCandidate.newBuilder().setArticleId("a").setSequence(1).build();
            byte[] bytes = serde.serializer().serialize("t", candidate);

            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(candidate);
            bytes[3] ^= 1;
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
