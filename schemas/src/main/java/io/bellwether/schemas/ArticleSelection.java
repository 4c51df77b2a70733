package io.bellwether.schemas;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Outlet;
import java.util.List;

/**
 * Which articles of the log a generation holds. Each list that is not empty must be met; within a list any one is
 * enough.
 *
 * @param outlets ids of outlets or of publisher families
 * @param tags subjects of the taxonomy, those below them included: {@code ai} takes {@code ai.models}
 * @param languages ISO 639-1 codes of the text's language
 */
public record ArticleSelection(List<String> outlets, List<String> tags, List<String> languages) {

    /** Every article. */
    public static final ArticleSelection ALL = new ArticleSelection(List.of(), List.of(), List.of());

    public ArticleSelection {
        outlets = List.copyOf(outlets);
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
    }

    /** Whether articles of an outlet may be in; known before an article is understood. */
    public boolean includes(Outlet outlet) {
        return outlets.isEmpty()
                || outlets.contains(outlet.getId())
                || (outlet.getFamily() != null && outlets.contains(outlet.getFamily()));
    }

    /** Whether an article is in. */
    public boolean includes(EnrichedArticle article) {
        return includes(article.getOutlet())
                && (languages.isEmpty()
                        || languages.contains(article.getLanguage().getCode()))
                && (tags.isEmpty()
                        || article.getTags().stream()
                                .anyMatch(tag -> tags.stream().anyMatch(wanted -> isWithin(tag.getId(), wanted))));
    }

    /** Whether a subject is another or stands below it. */
    public static boolean isWithin(String subject, String wanted) {
        return subject.equals(wanted) || subject.startsWith(wanted + ".");
    }
}
