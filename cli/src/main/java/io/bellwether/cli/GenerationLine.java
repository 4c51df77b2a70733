package io.bellwether.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.schemas.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A generation as a line of the list.
 *
 * @param generation its record
 * @param isCurrent whether readers get it
 * @param bytes what its topics take on disk, every copy counted
 */
record GenerationLine(Generation generation, boolean isCurrent, long bytes) {

    private static final String COLUMNS = "%-8s %-8s %-10s %-7s %10s %9s  %-24s %-8s %s";

    static final String HEADER = String.format(
            Locale.ROOT,
            COLUMNS,
            "name",
            "",
            "state",
            "stage",
            "articles",
            "disk",
            "score settings",
            "program",
            "range");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row of the table. */
    String text() {
        boolean isLive = generation.getStage() == GenerationStage.LIVE;
        return String.format(
                        Locale.ROOT,
                        COLUMNS,
                        generation.getGeneration(),
                        isCurrent ? "current" : "",
                        lower(generation.getState()),
                        lower(generation.getStage()),
                        generation.getCompletedAt() == 0
                                ? "-"
                                : String.format(Locale.ROOT, "%,d", generation.getArticles()),
                        ByteSize.of(bytes),
                        isLive ? "as the live apps have" : generation.getConfigurationVersion(),
                        isLive ? "-" : generation.getCodeVersion(),
                        range())
                .stripTrailing();
    }

    /** The record with two fields more: {@code current} and {@code bytes}. */
    String json() {
        try {
            var node = (ObjectNode) JSON.readTree(RecordJson.line(generation));
            node.put("current", isCurrent).put("bytes", bytes);
            return JSON.writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String range() {
        if (generation.getStage() == GenerationStage.LIVE) {
            return "the live stream";
        }
        long size = ReplayPlan.range(generation).size();
        var selection = generation.getSelection();
        var words = new StringBuilder(String.format(Locale.ROOT, "%,d of %s", size, generation.getInputTopic()));
        append(words, "from", selection.getFrom());
        append(words, "to", selection.getTo());
        append(words, "outlet", String.join(",", selection.getOutlets()));
        append(words, "tag", String.join(",", selection.getTags()));
        append(words, "lang", String.join(",", selection.getLanguages()));
        return words.append(selection.getFollow() ? " and what follows" : "").toString();
    }

    private static void append(StringBuilder words, String what, String value) {
        if (!value.isEmpty()) {
            words.append(' ').append(what).append(' ').append(value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
