package io.bellwether.enrich;

import io.bellwether.enrich.page.FragmentText;
import io.bellwether.enrich.page.Page;
import io.bellwether.enrich.page.PageExtractor;
import io.bellwether.news.ContentType;
import io.bellwether.news.Extraction;
import io.bellwether.news.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article's text, and how it was come by.
 *
 * @param text clean text; empty when the record has only a title
 * @param page what the page says about itself; empty unless the content is a whole page
 */
record ArticleBody(String text, Extraction extraction, Optional<Page> page) {

    /** Longer texts are cut: bounds the work that one record may cost. */
    private static final int LONGEST_TEXT = 400_000;

    private static final int WHOLE_ARTICLE_LATIN = 600;
    private static final int WHOLE_ARTICLE_HAN = 250;
    private static final double MOST_FOR_PLAIN = 0.95;
    private static final double MOST_FOR_SUMMARY = 0.3;

    /** Where something is known to be missing, as {@link Page#completeness} has it. */
    private static final double WHEN_CUT = 0.4;

    private static final String TRUNCATED = "truncated";

    private static final Pattern WHOLE_PAGE = Pattern.compile("(?i)<(!doctype|html|head|body)\\b");
    private static final int WHERE_A_PAGE_BEGINS = 2_000;
    private static final Pattern CUT_SHORT =
            Pattern.compile("(?i)(…|\\.\\.\\.|\\[…]|read more|continue reading|阅读全文|查看更多)[\\s\\]»>)】]{0,4}$");
    private static final int TAIL = 60;

    static ArticleBody of(RawArticle article, PageExtractor pages) {
        String content = orEmpty(article.getContent());
        if (!content.isBlank() && article.getContentType() == ContentType.HTML) {
            return isWholePage(content)
                    ? ofPage(pages.extract(content, Optional.ofNullable(article.getUrl())))
                    : ofFragment(FragmentText.of(content));
        }
        if (!content.isBlank()) {
            return plain(PlainText.fold(content), "plain-text", List.of());
        }
        String summary = orEmpty(article.getSummary());
        if (!summary.isBlank()) {
            var body = plain(PlainText.fold(summary), "summary-only", List.of());
            double completeness = Math.min(MOST_FOR_SUMMARY, body.extraction().getCompleteness());
            return new ArticleBody(
                    body.text(),
                    Extraction.newBuilder(body.extraction())
                            .setCompleteness(completeness)
                            .build(),
                    Optional.empty());
        }
        return new ArticleBody("", extraction("title-only", 0, List.of()), Optional.empty());
    }

    private static ArticleBody ofPage(Page page) {
        var flags = new ArrayList<>(page.flags());
        String text = cut(page.text(), flags);
        double completeness = flags.isEmpty() ? page.completeness() : Math.min(WHEN_CUT, page.completeness());
        return new ArticleBody(text, extraction(page.method(), completeness, flags), Optional.of(page));
    }

    private static ArticleBody ofFragment(FragmentText fragment) {
        return plain(fragment.text(), "html-fragment", fragment.flags());
    }

    private static ArticleBody plain(String whole, String method, List<String> known) {
        var flags = new ArrayList<>(known);
        String text = cut(whole, flags);
        boolean isCutShort = CUT_SHORT
                .matcher(text.substring(Math.max(0, text.length() - TAIL)))
                .find();
        if (isCutShort) {
            addTruncated(flags);
        }
        double enough = PlainText.hanCharacters(text) * 3 > text.length() ? WHOLE_ARTICLE_HAN : WHOLE_ARTICLE_LATIN;
        double completeness = MOST_FOR_PLAIN * Math.min(1, text.length() / enough);
        return new ArticleBody(
                text,
                extraction(method, flags.isEmpty() ? completeness : Math.min(WHEN_CUT, completeness), flags),
                Optional.empty());
    }

    private static Extraction extraction(String method, double completeness, List<String> flags) {
        return Extraction.newBuilder()
                .setMethod(method)
                .setCompleteness(Math.round(completeness * 100) / 100.0)
                .setFlags(List.copyOf(flags))
                .build();
    }

    private static boolean isWholePage(String html) {
        String beginning = html.substring(0, Math.min(html.length(), WHERE_A_PAGE_BEGINS));
        return WHOLE_PAGE.matcher(beginning.toLowerCase(Locale.ROOT)).find();
    }

    private static String cut(String text, List<String> flags) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        addTruncated(flags);
        int paragraph = text.lastIndexOf("\n\n", LONGEST_TEXT);
        int end = paragraph > LONGEST_TEXT / 2 ? paragraph : LONGEST_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static void addTruncated(List<String> flags) {
        if (!flags.contains(TRUNCATED)) {
            flags.add(TRUNCATED);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
