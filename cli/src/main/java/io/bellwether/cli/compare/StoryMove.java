package io.bellwether.cli.compare;

import java.util.List;

/**
 * A story whose articles are in more than one story of the other generation.
 *
 * @param storyId its id in the generation where they are together
 * @param articles articles of it that both generations hold
 * @param parts where they are in the other generation, the greatest first
 */
record StoryMove(String storyId, long articles, List<Part> parts) {

    /**
     * The articles that are together in the other generation too.
     *
     * @param storyId their story there
     * @param articles how many they are
     * @param examples some of them
     */
    record Part(String storyId, long articles, List<Example> examples) {}

    /** One article. */
    record Example(String articleId, String title) {}
}
