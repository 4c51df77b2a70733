package io.bellwether.cli.compare;

import io.bellwether.cli.output.Best;
import io.bellwether.cli.output.TerminalText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Articles by their story in one generation, and within it by their story in the other. */
final class StoryGrouping implements AutoCloseable {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST_TITLE = 100;
    private static final int EXAMPLES_A_PART = 3;
    private static final int SHOWN_PARTS = 10;

    private static final Comparator<StoryMove> LARGEST_FIRST =
            Comparator.comparingLong(StoryMove::articles).reversed().thenComparing(StoryMove::storyId);

    private static final Comparator<StoryMove.Part> LARGEST_PART_FIRST =
            Comparator.comparingLong(StoryMove.Part::articles).reversed().thenComparing(StoryMove.Part::storyId);

    private final Spill spill;

    /**
     * What the grouping shows.
     *
     * @param stories stories of this generation
     * @param pairs pairs of articles in one story of this generation
     * @param pairsInBoth those that are in one story of the other too
     * @param parted stories whose articles are in several of the other generation
     * @param examples the largest of these
     */
    record Result(long stories, long pairs, long pairsInBoth, long parted, List<StoryMove> examples) {}

    StoryGrouping(Path folder, String name, int parts) {
        spill = new Spill(folder, name, parts);
    }

    void add(String storyId, String otherStoryId, String articleId, String title) {
        String shown = TerminalText.cut(TerminalText.plain(title), LONGEST_TITLE);
        spill.write(
                storyId, String.join(SEPARATOR, otherStoryId, articleId, shown).getBytes(StandardCharsets.UTF_8));
    }

    Result result(int examples) {
        spill.finish();
        var largest = new Best<>(examples, LARGEST_FIRST);
        long stories = 0;
        long pairs = 0;
        long pairsInBoth = 0;
        long parted = 0;
        for (int part = 0; part < spill.parts(); part++) {
            for (var story : stories(part).entrySet()) {
                var parts = story.getValue();
                long articles =
                        parts.values().stream().mapToLong(Members::articles).sum();
                stories++;
                pairs += pairs(articles);
                pairsInBoth += parts.values().stream()
                        .mapToLong(members -> pairs(members.articles()))
                        .sum();
                if (parts.size() > 1) {
                    parted++;
                    largest.add(move(story.getKey(), articles, parts));
                }
            }
        }
        return new Result(stories, pairs, pairsInBoth, parted, largest.inOrder());
    }

    @Override
    public void close() {
        spill.close();
    }

    private Map<String, Map<String, Members>> stories(int part) {
        var stories = new TreeMap<String, Map<String, Members>>();
        spill.read(part, (storyId, value) -> {
            String[] fields = new String(Objects.requireNonNull(value), StandardCharsets.UTF_8).split(SEPARATOR, 3);
            stories.computeIfAbsent(storyId, unknown -> new TreeMap<>())
                    .computeIfAbsent(fields[0], unknown -> new Members())
                    .add(new StoryMove.Example(fields[1], fields[2]));
        });
        return stories;
    }

    private static StoryMove move(String storyId, long articles, Map<String, Members> parts) {
        var shown = new ArrayList<StoryMove.Part>();
        parts.forEach((other, members) -> shown.add(new StoryMove.Part(other, members.articles(), members.examples())));
        shown.sort(LARGEST_PART_FIRST);
        return new StoryMove(storyId, articles, List.copyOf(shown.subList(0, Math.min(SHOWN_PARTS, shown.size()))));
    }

    private static long pairs(long articles) {
        return articles * (articles - 1) / 2;
    }

    private static final class Members {

        private final Best<StoryMove.Example> examples =
                new Best<>(EXAMPLES_A_PART, Comparator.comparing(StoryMove.Example::articleId));

        private long articles;

        void add(StoryMove.Example example) {
            articles++;
            examples.add(example);
        }

        long articles() {
            return articles;
        }

        List<StoryMove.Example> examples() {
            return examples.inOrder();
        }
    }
}
