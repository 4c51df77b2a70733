package io.bellwether.analyze.gate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated text is held against.
 *
 * @param title headline; may be empty
 * @param text clean text
 * @param language ISO 639-1 code
 * @param names further names that the text may use: outlet and authors
 * @param published the day the article is of; null when unknown
 */
public record ArticleText(
        String title,
        String text,
        String language,
        List<String> names,
        @Nullable LocalDate published) {

    public ArticleText {
        names = List.copyOf(names);
    }

    /** An article of which only the text is known. */
    public static ArticleText of(String text, String language) {
        return new ArticleText("", text, language, List.of(), null);
    }

    /** All of it as one text, a part a paragraph. */
    String whole() {
        var whole = new StringBuilder(title.length() + text.length() + 2);
        whole.append(title).append(title.isEmpty() ? "" : "\n\n").append(text);
        names.forEach(name -> whole.append("\n\n").append(name));
        return whole.toString();
    }
}
