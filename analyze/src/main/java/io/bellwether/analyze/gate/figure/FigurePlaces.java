package io.bellwether.analyze.gate.figure;

import java.util.List;

/**
 * A figure of a text with the places where the article says it.
 *
 * @param start first UTF-16 unit in the text
 * @param end one past the last
 * @param inArticle where it starts in the article, each time
 */
public record FigurePlaces(int start, int end, List<Integer> inArticle) {

    public FigurePlaces {
        inArticle = List.copyOf(inArticle);
    }
}
