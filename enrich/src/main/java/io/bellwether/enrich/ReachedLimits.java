package io.bellwether.enrich;

import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.figure.FigureFinder;
import io.bellwether.enrich.quote.QuoteFinder;
import io.bellwether.news.Entity;
import io.bellwether.news.Extraction;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks in a record which parts stopped at their limit, so that there may be more in the text than the record tells. What
 * was found before is kept.
 */
final class ReachedLimits {

    private ReachedLimits() {}

    /** The extraction with one flag more for each part that is full. */
    static Extraction marked(
            Extraction extraction, List<Entity> entities, List<KeyFigure> figures, List<Quote> quotes) {
        var flags = new ArrayList<>(extraction.getFlags());
        boolean manyMentions =
                entities.stream().anyMatch(entity -> entity.getMentions().size() >= EntityFinder.MOST_MENTIONS);
        add(flags, "entities-capped", manyMentions || entities.size() >= EntityFinder.MOST_ENTITIES);
        add(flags, "figures-capped", figures.size() >= FigureFinder.MOST_FIGURES);
        add(flags, "quotes-capped", quotes.size() >= QuoteFinder.MOST_QUOTES);
        return flags.size() == extraction.getFlags().size()
                ? extraction
                : new Extraction(
                        extraction.getMethod(),
                        extraction.getCompleteness(),
                        List.copyOf(flags),
                        extraction.getOrigins());
    }

    private static void add(List<String> flags, String flag, boolean reached) {
        if (reached) {
            flags.add(flag);
        }
    }
}
