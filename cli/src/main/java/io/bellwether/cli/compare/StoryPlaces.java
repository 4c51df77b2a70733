package io.bellwether.cli.compare;

import java.nio.file.Path;

/** Notes in which story each article is in either generation; told apart afterwards, from disk. */
final class StoryPlaces implements AutoCloseable {

    private final StoryGrouping before;
    private final StoryGrouping after;

    StoryPlaces(Path folder, int parts) {
        before = new StoryGrouping(folder, "story-before", parts);
        after = new StoryGrouping(folder, "story-after", parts);
    }

    void add(String articleId, String title, String storyBefore, String storyAfter) {
        before.add(storyBefore, storyAfter, articleId, title);
        after.add(storyAfter, storyBefore, articleId, title);
    }

    /** Call once, after the last article. */
    StoryMoves moves(int examples) {
        var splits = before.result(examples);
        var merges = after.result(examples);
        return new StoryMoves(
                splits.stories(),
                merges.stories(),
                splits.pairsInBoth(),
                splits.pairs() - splits.pairsInBoth(),
                merges.pairs() - merges.pairsInBoth(),
                splits.parted(),
                merges.parted(),
                splits.examples(),
                merges.examples());
    }

    @Override
    public void close() {
        before.close();
        after.close();
    }
}
