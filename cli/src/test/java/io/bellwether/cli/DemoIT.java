package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, in a process of its own, against the sample's ledger. */
class DemoIT {

    @TempDir
    Path temporary;

    @Test
    void shouldPrintEveryGoodArticleOfTheSampleOnce() throws Exception {
        Path err = temporary.resolve("err");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dbellwether.home=" + System.getProperty("bellwether.home"),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bellwether.class.getName(),
                        "demo",
                        "--once",
                        "--format",
                        "json"))
                .redirectError(err.toFile())
                .start();

        var articles = new ArrayList<JsonNode>();
        var json = new ObjectMapper();
        for (String line : process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
            articles.add(json.readTree(line));
        }
        int code = process.waitFor();

        var expected =
                json.readTree(Installation.sample().resolve("ledger.json").toFile());
        assertThat(code).as(Files.readString(err)).isZero();
        assertThat(articles).hasSize(expected.at("/expected/articles").asInt());
        assertThat(new TreeSet<>(titles(articles))).isEqualTo(new TreeSet<>(titles(live(expected.get("articles")))));
        assertThat(articles)
                .extracting(article -> article.get("articleId").asText())
                .doesNotHaveDuplicates();
        assertThat(Files.readString(err))
                .contains(expected.at("/expected/rejected").asInt() + " rejected");
        assertThat(articles)
                .allSatisfy(article ->
                        assertThat(article.at("/scores/quality/components")).isNotEmpty());
    }

    private static List<JsonNode> live(Iterable<JsonNode> ledger) {
        var live = new ArrayList<JsonNode>();
        for (JsonNode article : ledger) {
            if (!article.get("notes").toString().contains("withdrawn later")) {
                live.add(article);
            }
        }
        return live;
    }

    private static List<String> titles(Iterable<JsonNode> articles) {
        var titles = new ArrayList<String>();
        articles.forEach(article -> titles.add(article.get("title").asText()));
        return titles;
    }
}
