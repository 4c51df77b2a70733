package io.bellwether.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.news.RawArticle;
import io.bellwether.runtime.InvalidSettingsException;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.Fixtures;
import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichConfigTest {

    private static final Topics TOPICS = Topics.of("news.", "v1", 1);

    @TempDir
    Path folder;

    @Test
    void shouldKnowTheUsersNames() throws IOException {
        Path names = Files.writeString(
                folder.resolve("names.tsv"), "# ours\nquillmere\tORGANISATION\tQuillmere Boats\t奎尔米尔船厂\tQuillboats\n");
        RawArticle article = Fixtures.raw("a")
                .setContent("The town thanked Quillboats for the new pier on Monday.")
                .build();

        Enricher enricher = config(names.toString()).enricher();

        assertThat(enricher.enrich(article).getEntities())
                .anySatisfy(entity -> assertThat(entity.getCanonicalId()).isEqualTo("quillmere"));
        assertThat(enricher.version()).matches(Pattern.quote(Enricher.standard().version()) + "-entities-[0-9a-f]{8}");
        assertThat(enricher.enrich(article).getPipelineVersion()).isEqualTo(enricher.version());
    }

    @Test
    void shouldSayWhichTableCannotBeReadAndWhy() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "quillmere\tSHIPYARD\tQuillmere Boats\t奎尔米尔船厂\n");

        assertThatThrownBy(() -> config(broken + ", " + folder.resolve("none.tsv")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("enrich.entities")
                .hasMessageContaining("broken.tsv: 'SHIPYARD' is no type")
                .hasMessageContaining("cannot read " + folder.resolve("none.tsv"));
    }

    private static EnrichConfig config(String tables) {
        var settings = Settings.of(Map.of("enrich.entities", tables));
        var config = EnrichConfig.from(settings, KafkaConnection.of("127.0.0.1:9", "http://127.0.0.1:9"), TOPICS);
        settings.validate("enrich.");
        return config;
    }
}
