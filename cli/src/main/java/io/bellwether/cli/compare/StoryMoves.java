package io.bellwether.cli.compare;

import java.util.List;

/**
 * How the articles that both generations hold are parted into stories. What a story is called does not matter here.
 *
 * @param storiesBefore stories with such an article, first generation
 * @param storiesAfter the same, second generation
 * @param pairsBoth pairs of articles that are in one story in both
 * @param pairsSplit pairs in one story before and in two after
 * @param pairsMerged pairs in two stories before and in one after
 * @param splits stories of the first generation whose articles are in several of the second
 * @param merges stories of the second generation whose articles were in several of the first
 * @param splitExamples the largest of the splits
 * @param mergeExamples the largest of the merges
 */
record StoryMoves(
        long storiesBefore,
        long storiesAfter,
        long pairsBoth,
        long pairsSplit,
        long pairsMerged,
        long splits,
        long merges,
        List<StoryMove> splitExamples,
        List<StoryMove> mergeExamples) {}
