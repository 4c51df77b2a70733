package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the command makes of sources that name other sources. */
class IngestIT {

    @RegisterExtension
    final CapturedOutput output = new CapturedOutput();

    @TempDir
    Path temporary;

    @Test
    void shouldReadEachFileThatAListNamesOnceAndRejectWhatIsNotBesideIt() throws Exception {
        var stack = Stack.withTopics("lists.", 1, Map.of());
        Path folder = Files.createDirectories(temporary.resolve("feeds"));
        line(folder.resolve("inside.jsonl"), "inside");
        line(temporary.resolve("outside.jsonl"), "outside");
        Files.writeString(folder.resolve("list.opml"), """
                <opml version="2.0"><body>
                <outline text="a" xmlUrl="inside.jsonl"/>
                <outline text="b" xmlUrl="missing.xml"/>
                <outline text="c" xmlUrl="../outside.jsonl"/>
                </body></opml>
                """);

        int ofFolder = Bellwether.run(stack.arguments("ingest", folder.toString()));
        String told = output.err();
        int ofList = Bellwether.run(
                stack.arguments("ingest", folder.resolve("list.opml").toString()));

        assertThat(ofFolder).isEqualTo(1);
        assertThat(told)
                .contains("entry 2: bad-feed-url: there is no file missing.xml beside the list")
                .contains("entry 3: bad-feed-url: ../outside.jsonl is no file beside the list or below")
                .contains("1 articles and 0 withdrawals published, 2 rejected");
        assertThat(ofList).isEqualTo(1);
        assertThat(stack.read(stack.cluster().topics().articlesRaw()))
                .as("once through the folder, once through the list")
                .hasSize(2);
    }

    private static void line(Path file, String name) throws java.io.IOException {
        Files.writeString(
                file,
                "{\"url\":\"https://wire.example/" + name + "\",\"title\":\"A title\",\"content\":\"Some text.\"}\n");
    }
}
