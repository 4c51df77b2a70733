package io.bellwether.reader.page;

import io.bellwether.news.Card;
import io.bellwether.news.CardText;
import io.bellwether.news.ScoredArticle;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card in the language that was chosen; where it has none, in the language that it has.
 *
 * @param text the card's text; absent when it has none
 * @param language of the text
 * @param title in that language, or the original headline; may be empty
 * @param titleLanguage of the title
 * @param originalTitle the headline where the title is another; empty otherwise
 */
record CardWords(@Nullable CardText text, String language, String title, String titleLanguage, String originalTitle) {

    static CardWords of(ScoredArticle article, Language wanted) {
        CardText text = text(article.getCard(), wanted);
        String own = article.getTitleLanguage().getCode();
        String original = article.getTitle();
        String translated = text == null ? null : text.getTitle();
        boolean isOther = text != null
                && translated != null
                && !translated.isBlank()
                && text.getLanguage().equals(wanted.code())
                && !translated.equals(original);
        return new CardWords(
                text,
                text == null ? article.getLanguage().getCode() : text.getLanguage(),
                isOther ? String.valueOf(translated) : original,
                isOther ? wanted.code() : own,
                isOther ? original : "");
    }

    /** That a model wrote these words; empty where they are the article's own. */
    String marking(Words screen) {
        return text == null || text.getDisclaimer() == null ? "" : screen.say("ai");
    }

    private static @Nullable CardText text(Card card, Language wanted) {
        CardText first = wanted == Language.EN ? card.getEn() : card.getZh();
        CardText second = wanted == Language.EN ? card.getZh() : card.getEn();
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(card.getOther()), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
