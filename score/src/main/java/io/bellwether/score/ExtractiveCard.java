package io.bellwether.score;

import io.bellwether.news.Bullet;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.CardText;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.KeyDataRow;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.KeySentence;
import io.bellwether.news.Provenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The card that needs no model: the article's own sentences and figures, in its own language. The best sentences are
 * the TL;DR, the next best the summary; no sentence stands in both.
 */
final class ExtractiveCard {

    private static final int MOST_FIGURES = 30;
    private static final int MOST_QUOTES = 12;
    private static final int SUMMARY_SENTENCES = 3;
    private static final int LONGEST_SENTENCE = 1_000;

    private ExtractiveCard() {}

    static Card of(EnrichedArticle article) {
        var figures = article.getKeyData().stream().limit(MOST_FIGURES).toList();
        var text = text(article, figures);
        String language = article.getLanguage().getCode();
        return Card.newBuilder()
                .setArticleId(article.getArticleId())
                .setContentHash(article.getContentHash())
                .setOutcome(CardOutcome.COMPLETE)
                .setKeyData(figures)
                .setKeyDataStatus(status(article))
                .setQuotes(article.getQuotes().stream().limit(MOST_QUOTES).toList())
                .setEn(language.equals("en") ? text : null)
                .setZh(language.equals("zh") ? text : null)
                .setOther(language.equals("en") || language.equals("zh") ? null : text)
                .setProvenance(
                        Provenance.newBuilder().setKind(CardKind.EXTRACTIVE).build())
                .build();
    }

    private static CardText text(EnrichedArticle article, List<KeyFigure> figures) {
        int bullets = bullets(article.getStatistics().getSentences());
        var best = article.getKeySentences();
        var tldr = inTextOrder(best.stream().limit(bullets).toList());
        var summary =
                inTextOrder(best.stream().skip(bullets).limit(SUMMARY_SENTENCES).toList());
        return CardText.newBuilder()
                .setLanguage(article.getLanguage().getCode())
                .setTitle(article.getTitle().isEmpty() ? null : article.getTitle())
                .setSummary(
                        summary.isEmpty()
                                ? null
                                : summary.stream()
                                        .map(sentence -> words(article, sentence))
                                        .collect(Collectors.joining(separator(article))))
                .setTldr(tldr.stream()
                        .map(sentence -> new Bullet(words(article, sentence), sentence.getSpan()))
                        .toList())
                .setKeyData(rows(figures))
                .build();
    }

    /** 1 to 5 bullets by the length of the text. */
    private static int bullets(int sentences) {
        if (sentences <= 4) {
            return 1;
        }
        return sentences <= 9 ? 2 : sentences <= 18 ? 3 : sentences <= 36 ? 4 : 5;
    }

    private static List<KeySentence> inTextOrder(List<KeySentence> sentences) {
        return sentences.stream()
                .sorted(Comparator.comparingInt(KeySentence::getOrdinal))
                .toList();
    }

    private static String words(EnrichedArticle article, KeySentence sentence) {
        var span = sentence.getSpan();
        String words =
                article.getText().substring(span.getStart(), span.getEnd()).strip();
        if (words.length() <= LONGEST_SENTENCE) {
            return words;
        }
        int end = LONGEST_SENTENCE - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String separator(EnrichedArticle article) {
        return article.getLanguage().getCode().equals("zh") ? "" : " ";
    }

    private static List<KeyDataRow> rows(List<KeyFigure> figures) {
        var rows = new ArrayList<KeyDataRow>();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            rows.add(new KeyDataRow(
                    figure.getEntity() == null ? "" : figure.getEntity(),
                    figure.getWhat() == null ? "" : figure.getWhat(),
                    figure.getFigure(),
                    i));
        }
        return List.copyOf(rows);
    }

    private static KeyDataStatus status(EnrichedArticle article) {
        if (!article.getKeyData().isEmpty()) {
            return KeyDataStatus.PRESENT;
        }
        return article.getText().isEmpty() ? KeyDataStatus.NOT_EXTRACTED : KeyDataStatus.NONE_FOUND;
    }
}
