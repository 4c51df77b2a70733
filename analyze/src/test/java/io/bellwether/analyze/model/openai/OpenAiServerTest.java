package io.bellwether.analyze.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bellwether.analyze.model.CallFailedException;
import io.bellwether.analyze.model.CallFailedException.Fault;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.analyze.model.ModelQuestion;
import io.bellwether.analyze.stub.ModelStub;
import io.bellwether.analyze.stub.Reply;
import io.bellwether.analyze.stub.StubRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAiServerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-06T10:00:00Z"), ZoneOffset.UTC);
    private static final String KEY = "sk-very-secret";
    private static final ModelQuestion QUESTION = new ModelQuestion(
            "Do it.",
            "Material",
            "facts",
            "{\"type\": \"object\", \"properties\": {\"facts\": {\"type\": \"array\"}}}");

    @Test
    void shouldAskAtTemperatureZeroWithAStrictSchemaAndABoundedAnswer() {
        try (var stub = ModelStub.start(request -> Reply.text("{\"facts\": []}"));
                var server = server(stub, null)) {
            var answer = server.call(QUESTION);

            assertThat(answer).isEqualTo(new ModelAnswer.Finished("{\"facts\": []}", "stub-1", 100, 50));
            StubRequest request = stub.requests().get(0);
            assertThat(request.body().path("temperature").asDouble(-1)).isZero();
            assertThat(request.body().path("max_tokens").asInt()).isEqualTo(900);
            assertThat(request.body().path("model").asText()).isEqualTo("some-model");
            assertThat(request.format()).isEqualTo("json_schema");
            var schema = request.body().path("response_format").path("json_schema");
            assertThat(schema.path("strict").asBoolean()).isTrue();
            assertThat(schema.path("schema").path("properties").has("facts")).isTrue();
            assertThat(request.body().has("tools")).isFalse();
            assertThat(request.authorization()).isEqualTo("Bearer " + KEY);
        }
    }

    @Test
    void shouldStepDownToWhatTheServerReallyGives() {
        Function<StubRequest, Reply> refusesSchemas = request ->
                request.format().equals("json_schema") ? Reply.status(400) : Reply.text("{\"greeting\": \"Hello\"}");
        Function<StubRequest, Reply> ignoresModes = request -> Reply.text("Hello!");

        assertThat(modeOf(refusesSchemas)).isEqualTo(OutputMode.JSON_OBJECT);
        assertThat(modeOf(ignoresModes)).isEqualTo(OutputMode.PLAIN);
        assertThat(modeOf(request -> Reply.text("{\"greeting\": \"Hello\"}"))).isEqualTo(OutputMode.JSON_SCHEMA);
    }

    @Test
    void shouldPutTheSchemaIntoTheInstructionsWhereTheServerDoesNotEnforceIt() {
        try (var stub = ModelStub.start(request -> Reply.text("{}"));
                var server = server(stub, OutputMode.PLAIN)) {
            server.call(QUESTION);

            assertThat(stub.requests().get(0).format()).isEmpty();
            assertThat(stub.requests().get(0).instructions()).contains("Do it.", "\"facts\"");
            assertThat(stub.probes()).isEmpty();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Reply.busy("7"), Fault.BUSY),
                Arguments.of(Reply.status(500), Fault.SERVER_ERROR),
                Arguments.of(Reply.status(503), Fault.SERVER_ERROR),
                Arguments.of(Reply.status(401), Fault.UNUSABLE),
                Arguments.of(Reply.status(404), Fault.UNUSABLE),
                Arguments.of(Reply.status(400), Fault.REJECTED),
                Arguments.of(Reply.status(422), Fault.REJECTED),
                Arguments.of(new Reply.Raw(302, Map.of("Location", "http://127.0.0.1:1/"), ""), Fault.BROKEN_ANSWER),
                Arguments.of(new Reply.Raw(200, Map.of(), "{\"choices\": [{\"mess"), Fault.BROKEN_ANSWER),
                Arguments.of(new Reply.Raw(200, Map.of(), "{\"id\": 3}"), Fault.BROKEN_ANSWER),
                Arguments.of(new Reply.Raw(200, Map.of(), "<html>"), Fault.BROKEN_ANSWER),
                Arguments.of(new Reply.Hang(), Fault.TIMED_OUT),
                Arguments.of(new Reply.Cut(), Fault.BROKEN_ANSWER),
                Arguments.of(new Reply.Large(5 << 20), Fault.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldNameEveryFaultAndNeverShowTheKey(Reply reply, Fault fault) {
        try (var stub = ModelStub.start(request -> reply);
                var server = server(stub, OutputMode.PLAIN)) {
            var failure = catchThrowableOfType(CallFailedException.class, () -> server.call(QUESTION));

            assertThat(failure.fault()).isEqualTo(fault);
            assertThat(failure).hasMessageNotContaining(KEY).hasMessageNotContaining("Material");
        }
    }

    @Test
    void shouldReadHowLongTheServerWantsToBeLeftAlone() {
        try (var stub = ModelStub.start(request -> Reply.busy("7"));
                var server = server(stub, OutputMode.PLAIN)) {
            var failure = catchThrowableOfType(CallFailedException.class, () -> server.call(QUESTION));

            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        }
    }

    @Test
    void shouldTellAnAnswerThatIsCutOffFromAWholeOne() {
        try (var stub = ModelStub.start(request -> new Reply.Text("{\"facts\": [", "length"));
                var server = server(stub, OutputMode.PLAIN)) {
            assertThat(server.call(QUESTION)).isEqualTo(new ModelAnswer.Truncated(100, 50));
        }
    }

    @Test
    void shouldSayThatNobodyIsThere() {
        var stub = ModelStub.start(request -> Reply.text("{}"));
        stub.close();
        try (var server = server(stub, OutputMode.PLAIN)) {
            var failure = catchThrowableOfType(CallFailedException.class, () -> server.call(QUESTION));

            assertThat(failure.fault()).isEqualTo(Fault.UNREACHABLE);
        }
    }

    @Test
    void shouldNotDialAPrivateAddressThatIsNotDeclaredLocal() {
        var config = config(URI.create("https://127.0.0.1:9/v1"), false, OutputMode.PLAIN);
        try (var server = new OpenAiServer(config, CLOCK)) {
            var failure = catchThrowableOfType(CallFailedException.class, () -> server.call(QUESTION));

            assertThat(failure.fault()).isEqualTo(Fault.UNUSABLE);
            assertThat(failure).hasMessageContaining("loopback").hasMessageContaining("analyze.model.local");
        }
    }

    @Test
    void shouldNotSendAKeyInTheClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(URI.create("http://api.example.org/v1"), false, null))
                .withMessageContaining("https");
    }

    @Test
    void shouldNeverPrintTheKey() {
        assertThat(config(URI.create("https://api.example.org/v1"), false, null).toString())
                .doesNotContain(KEY)
                .contains("(hidden)");
    }

    private static OutputMode modeOf(Function<StubRequest, Reply> behaviour) {
        ModelStub.Probed probed = behaviour::apply;
        try (var stub = ModelStub.start(probed);
                var server = server(stub, null)) {
            return server.mode();
        }
    }

    private static OpenAiServer server(ModelStub stub, @Nullable OutputMode output) {
        return new OpenAiServer(config(URI.create(stub.url()), true, output), CLOCK);
    }

    private static ServerConfig config(URI url, boolean local, @Nullable OutputMode output) {
        return new ServerConfig(
                Preset.VLLM, url, local, "some-model", Secret.of(KEY), output, Duration.ofSeconds(2), 1 << 20, 900);
    }
}
