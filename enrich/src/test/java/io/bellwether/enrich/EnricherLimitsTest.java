package io.bellwether.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.quote.QuoteFinder;
import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.schemas.Fixtures;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnricherLimitsTest {

    private static final Enricher ENRICHER = Enricher.standard();
    private static final int LONGEST_TEXT = 400_000;

    /** Ten megabytes each, in many paragraphs and in one. */
    static Stream<Arguments> huge() {
        String sentence = "Orrery opened a plant near Tessaly on Monday. ";
        String sentences = sentence.repeat(10_000_000 / sentence.length());
        String paragraphs = "<p>page</p>".repeat(950_000);
        return Stream.of(
                Arguments.of(ContentType.TEXT, sentences),
                Arguments.of(ContentType.TEXT, sentences.replace(". ", ".\n\n")),
                Arguments.of(ContentType.TEXT, paragraphs),
                Arguments.of(ContentType.HTML, "<p>" + sentences),
                Arguments.of(ContentType.HTML, paragraphs),
                Arguments.of(ContentType.HTML, "<html><body><p>" + sentences),
                Arguments.of(ContentType.HTML, "<html><body>" + paragraphs));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void shouldKeepTheBeginningOfAHugeArticleAndSaySo(ContentType type, String content) {
        EnrichedArticle article = ENRICHER.enrich(
                Fixtures.raw("a").setContent(content).setContentType(type).build());

        assertThat(article.getText()).hasSizeBetween(LONGEST_TEXT / 2, LONGEST_TEXT);
        assertThat(article.getExtraction().getFlags()).containsOnlyOnce("truncated");
        assertThat(article.getExtraction().getCompleteness()).isEqualTo(0.4);
        assertThat(article.getStatistics().getSentences()).isPositive();
    }

    @Test
    void shouldSummariseTheBeginningOfAHugeArticle() {
        EnrichedArticle article = enrich("Orrery opened a plant near Tessaly on Monday. ".repeat(110_000));

        assertThat(article.getKeySentences()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "人工智能", "3% ", "x", "“", "IBM ", "\ud83d", "\udc00 ", "从上海到杭州"})
    void shouldTakeOneSentenceOfAMegabyte(String unit) {
        EnrichedArticle article = enrich(unit.repeat(1_000_000 / unit.length()));

        assertThat(article.getText()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
        assertThat(article.getStatistics().getSentences()).isPositive();
    }

    @Test
    void shouldKeepTheFirstEntitiesAndSayThatThereAreMore() {
        EnrichedArticle article = enrich(IntStream.range(0, 20_000)
                .mapToObj(n -> "They met Dr " + name(n) + " Venn.")
                .collect(Collectors.joining(" ")));

        assertThat(article.getEntities()).hasSize(EntityFinder.MOST_ENTITIES);
        assertThat(article.getExtraction().getFlags()).contains("entities-capped");
    }

    @Test
    void shouldKeepTheFirstMentionsAndSayThatThereAreMore() {
        EnrichedArticle article = enrich("The plan of Microsoft was new. ".repeat(10_000));

        assertThat(article.getEntities().get(0).getMentions()).hasSize(EntityFinder.MOST_MENTIONS);
        assertThat(article.getExtraction().getFlags()).contains("entities-capped");
    }

    @Test
    void shouldKeepTheFirstFiguresAndSayThatThereAreMore() {
        EnrichedArticle article = enrich("Orders rose 12% in May. ".repeat(10_000));

        assertThat(article.getKeyData()).hasSize(FigureFinder.MOST_FIGURES);
        assertThat(article.getExtraction().getFlags()).contains("figures-capped");
    }

    @Test
    void shouldKeepTheFirstQuotesAndSayThatThereAreMore() {
        EnrichedArticle article = enrich("\"We will build the new plant,\" said Mara Ellison.\n\n".repeat(1_000));

        assertThat(article.getQuotes()).hasSize(QuoteFinder.MOST_QUOTES);
        assertThat(article.getExtraction().getFlags()).contains("quotes-capped");
    }

    @Test
    void shouldMarkNothingInAUsualArticle() {
        EnrichedArticle article = enrich("Orders rose 12% in May, Microsoft said. " + "The plant is new. ".repeat(40));

        assertThat(article.getExtraction().getFlags()).isEmpty();
    }

    private static EnrichedArticle enrich(String text) {
        return ENRICHER.enrich(Fixtures.raw("a")
                .setContent(text)
                .setContentType(ContentType.TEXT)
                .build());
    }

    /** Another name for each number. */
    private static String name(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c <= '9' ? 'a' + c - '0' : c + 10)))
                .collect(Collectors.joining("", "Q", "a"));
    }
}
