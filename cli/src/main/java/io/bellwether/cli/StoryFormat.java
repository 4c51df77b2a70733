package io.bellwether.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.output.TerminalText;
import io.bellwether.news.StoryMember;
import io.bellwether.schemas.ArticleMarkdown;
import io.bellwether.schemas.RecordJson;
import io.bellwether.schemas.StoryNow;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How stories are printed. */
enum StoryFormat {
    /** One row a story, for reading. */
    TABLE {
        @Override
        void begin(PrintWriter out) {
            out.println("last (UTC)   hot  phase       families  size  lang   title");
            out.println("-".repeat(110));
        }

        @Override
        void print(PrintWriter out, StoryNow now) {
            var story = now.story();
            out.println(String.format(
                    Locale.ROOT,
                    "%-11s  %3.0f  %-10s  %8d  %4d  %-5s  %s",
                    story.getLastReport() == null ? "" : TIME.format(story.getLastReport()),
                    now.hot(),
                    now.phase(),
                    story.getFamilies().size(),
                    story.getSize(),
                    String.join(",", story.getLanguages()),
                    TerminalText.cut(story.getTitle().isEmpty() ? "(no title)" : story.getTitle(), TITLE_WIDTH)));
        }
    },
    /** One JSON object a line: the record with its Avro field names, and {@code hotNow} and {@code phaseNow}. */
    JSON {
        @Override
        void print(PrintWriter out, StoryNow now) {
            try {
                var line = (ObjectNode) MAPPER.readTree(RecordJson.line(now.story()));
                line.put("hotNow", Math.round(now.hot() * 100) / 100.0);
                line.put("phaseNow", now.phase());
                out.println(line);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a record's JSON can be read", e);
            }
        }
    },
    /** One Markdown section a story with its members. */
    MD {
        @Override
        void print(PrintWriter out, StoryNow now) {
            var story = now.story();
            String title = story.getTitle().isEmpty() ? story.getStoryId() : story.getTitle();
            out.println("## " + ArticleMarkdown.escape(title));
            out.println();
            out.println(String.format(
                    Locale.ROOT,
                    "**Hot now %.0f** · %s · %d articles · %d publisher families · %s to %s",
                    now.hot(),
                    now.phase(),
                    story.getSize(),
                    story.getFamilies().size(),
                    story.getFirstReport(),
                    story.getLastReport()));
            out.println();
            for (StoryMember member : story.getMembers()) {
                out.println("- " + ArticleMarkdown.escape(member.getOutletId()) + ": "
                        + ArticleMarkdown.escape(member.getTitle()));
            }
            out.println();
        }
    };

    private static final int TITLE_WIDTH = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Prints what stands before the first story. */
    void begin(PrintWriter out) {}

    /** Prints one story as it stands now. */
    abstract void print(PrintWriter out, StoryNow now);
}
