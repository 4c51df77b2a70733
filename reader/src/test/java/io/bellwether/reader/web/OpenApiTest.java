package io.bellwether.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.bellwether.reader.Samples;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface for programs: valid, and all that a client needs. It knows nothing but the file. */
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private TestReader reader;
    private JsonNode file;

    @BeforeEach
    void start() throws Exception {
        reader = new TestReader(folder, null);
        for (int n = 0; n < 3; n++) {
            reader.publish(Samples.article("a/" + n, "Title " + n).build(), "The text of number " + n + ".");
        }
        file = new YAMLMapper().readTree(get("/assets/openapi.yaml").body());
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void shouldBeValid() throws Exception {
        var options = new ParseOptions();
        options.setResolve(true);

        var read =
                new OpenAPIV3Parser().readContents(get("/assets/openapi.yaml").body(), null, options);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSize(8);
        assertThat(read.getOpenAPI().getWebhooks()).hasSize(1);
    }

    @Test
    void shouldAnswerEveryPathAsItSays() throws Exception {
        var ids = ids();
        var asked = new ArrayList<String>();
        for (var path : file.get("paths").properties()) {
            var operation = path.getValue().get("get");
            for (String address : addresses(path.getKey(), operation, ids)) {
                var content = operation.at("/responses/200/content");
                if (!content.has("text/event-stream")) {
                    check(operation, get(address), 200, address);
                    asked.add(address);
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(40);
    }

    @Test
    void shouldRefuseAsItSays() throws Exception {
        for (var path : file.get("paths").properties()) {
            var operation = path.getValue().get("get");
            if (path.getKey().contains("{id}")) {
                check(operation, get(path.getKey().replace("{id}", "no-such-thing")), 404, path.getKey());
            }
            for (JsonNode parameter : operation.path("parameters")) {
                var described = resolved(parameter);
                boolean isBound = described.at("/schema/maximum").isNumber()
                        || described.at("/schema/enum").isArray();
                if (isBound && operation.at("/responses/400").isObject()) {
                    String address =
                            path.getKey() + "?q=text&" + described.get("name").asText() + "=9999";
                    check(operation, get(address), 400, address);
                }
            }
        }
    }

    @Test
    void shouldStreamEventsAsItSays() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(reader.url("/api/v1/stream")))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "v1:0-0");
        reader.withdraw("a/0");

        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (int events = 0; events < 4; ) {
                String line = lines.readLine();
                if (line.startsWith("data:")) {
                    events++;
                    validate(JSON.readTree(line.substring(5)), "#/components/schemas/Event", line);
                }
            }
        }
    }

    /** Ids as a client finds them: by the first list. */
    private Map<String, String> ids() throws Exception {
        var first = JSON.readTree(get("/api/v1/stories").body()).at("/items/0");
        var ids = new TreeMap<String, String>();
        ids.put("stories", segment(first.at("/story/storyId").asText()));
        ids.put("articles", segment(first.at("/lead/articleId").asText()));
        return ids;
    }

    /** As the parameter's description has it. */
    private static String segment(String id) {
        return id.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-_".indexOf(c) >= 0)
                ? id
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** An address of a path for each value that one of its parameters may have. */
    private List<String> addresses(String path, JsonNode operation, Map<String, String> ids) {
        String plain = path.replace("{id}", ids.getOrDefault(path.split("/")[3], ""));
        String required = "";
        var queries = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            var described = resolved(parameter);
            if (described.get("in").asText().equals("query")) {
                String name = described.get("name").asText();
                for (String value : values(name, described.get("schema"))) {
                    queries.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
                required += described.path("required").asBoolean() ? name + "=text&" : "";
            }
        }
        String always = plain + "?" + required;
        var addresses = new ArrayList<>(List.of(always));
        queries.forEach(query -> addresses.add(always + query));
        return addresses;
    }

    private static List<String> values(String name, JsonNode schema) {
        var values = new ArrayList<String>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        if (schema.has("minimum")) {
            values.add(schema.get("minimum").asText());
            values.add(schema.get("maximum").asText());
        }
        if (schema.path("format").asText().equals("date")) {
            values.add("2026-10-04");
        }
        if (schema.has("pattern")) {
            values.add("10,0,3");
        }
        if (schema.path("type").asText().equals("array") || name.equals("q")) {
            values.add("text");
        }
        return values;
    }

    private void check(JsonNode operation, HttpResponse<String> answer, int status, String address) throws Exception {
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        var content = resolved(operation.get("responses").get(Integer.toString(status)))
                .get("content");
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(content.has(type)).as(address + " is " + type).isTrue();
        if (type.endsWith("json")) {
            var pointer = content.get(type).get("schema");
            validate(JSON.readTree(answer.body()), pointer, address);
        }
    }

    private void validate(JsonNode value, String reference, String what) {
        validate(value, JSON.createObjectNode().put("$ref", reference), what);
    }

    private void validate(JsonNode value, JsonNode schema, String what) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", file.get("components"));
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

        assertThat(factory.getSchema(whole, config).validate(value)).as(what).isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? file.at(node.get("$ref").asText().substring(1)) : node;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(reader.url(path))).build(), BodyHandlers.ofString());
    }
}
