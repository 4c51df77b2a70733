package io.bellwether.cli.compare;

import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.cli.output.Best;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares two generations; memory does not grow with their size, the folder takes the two topics once. */
public final class GenerationComparer {

    /** How many times smaller an article's place in a story is than the article. */
    private static final int PLACES_A_RECORD = 16;

    private final FramedValues<ScoredArticle> articles;
    private final FramedValues<Story> stories;
    private final int examples;
    private final Path folder;
    private final Progress progress;

    /**
     * A comparer that can be used more than once, one comparison at a time.
     *
     * @param articles decodes scored articles
     * @param stories decodes stories
     * @param examples at most so many movers, story moves and keys of one side are kept
     * @param folder an existing folder for temporary files, which is left as it was
     * @param progress is told the parts that are joined
     */
    public GenerationComparer(
            FramedValues<ScoredArticle> articles,
            FramedValues<Story> stories,
            int examples,
            Path folder,
            Progress progress) {
        this.articles = articles;
        this.stories = stories;
        this.examples = examples;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Reads each topic of both once.
     *
     * @param records about how many records the larger topic of articles has; decides on memory and open files alone
     */
    public Comparison compare(GenerationRecords before, GenerationRecords after, long records) {
        int parts = KeyJoin.parts(records);
        var join = new KeyJoin(folder, progress);
        var movers = new Best<>(examples, Mover.FURTHEST_FIRST);
        var scores = new LinkedHashMap<String, ScoreChanges>();
        ScoreMove.NAMES.forEach(name -> scores.put(name, new ScoreChanges()));
        try (var places = new StoryPlaces(folder, 1 + parts / PLACES_A_RECORD)) {
            var articleTally = new KeyTally<>(articles, examples, (key, old, now) -> {
                note(scores, movers, old, now);
                places.add(
                        key,
                        now.getTitle(),
                        old.getStory().getStoryId(),
                        now.getStory().getStoryId());
            });
            join.join(parts, before.articles(), after.articles(), articleTally);
            var storyTally = new KeyTally<>(stories, examples, (key, old, now) -> {});
            join.join(parts, before.stories(), after.stories(), storyTally);
            return new Comparison(
                    before.name(),
                    after.name(),
                    articleTally.counts(),
                    storyTally.counts(),
                    scores,
                    movers.inOrder(),
                    places.moves(examples));
        }
    }

    private static void note(
            Map<String, ScoreChanges> scores, Best<Mover> movers, ScoredArticle before, ScoredArticle after) {
        for (var move : ScoreMove.of(before.getScores(), after.getScores())) {
            var changes = scores.get(move.name());
            if (changes != null) {
                changes.add(move.before().getValue(), move.after().getValue());
            }
        }
        var mover = Mover.of(before, after);
        if (mover.greatest() > 0) {
            movers.add(mover);
        }
    }
}
