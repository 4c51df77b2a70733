package io.bellwether.reader.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of looking at the stream; equal views have one address. Each list that is not empty must be met; within a list
 * any one is enough.
 *
 * @param order what is ranked by
 * @param weights of the order {@link Order#OWN}; kept while another order is chosen
 * @param floors scores to be reached
 * @param tags subjects of the taxonomy, those below them included
 * @param languages ISO 639-1 codes
 * @param outlets ids of outlets or publisher families
 * @param window how recent
 * @param day the page as it was at the end of this day, UTC; absent for now
 * @param words what is searched for; empty for nothing
 */
public record View(
        Order order,
        Weights weights,
        Floors floors,
        List<String> tags,
        List<String> languages,
        List<String> outlets,
        Window window,
        @Nullable LocalDate day,
        String words) {

    /** Everything, the hottest now first. */
    public static final View FRONT =
            new View(Order.HOT, Weights.USUAL, Floors.NONE, List.of(), List.of(), List.of(), Window.ALL, null, "");

    public View {
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
        outlets = List.copyOf(outlets);
    }

    /** The moment that the view is about: the end of its day, or now. */
    public Instant moment(Instant now) {
        if (day == null) {
            return now;
        }
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isBefore(now) ? end : now;
    }

    /** Whether anything but order and weights differs from the front page. */
    public boolean isFiltered() {
        return !equals(new View(order, weights, Floors.NONE, List.of(), List.of(), List.of(), Window.ALL, null, ""));
    }

    /** The same in another order. */
    public View ordered(Order other) {
        return new View(other, weights, floors, tags, languages, outlets, window, day, words);
    }

    /** The same of another day; null for now. */
    public View on(@Nullable LocalDate other) {
        return new View(order, weights, floors, tags, languages, outlets, window, other, words);
    }

    /** The same with a subject chosen, or no longer chosen. */
    public View toggleTag(String tag) {
        return new View(order, weights, floors, toggled(tags, tag), languages, outlets, window, day, words);
    }

    /** The same with a language chosen, or no longer chosen. */
    public View toggleLanguage(String language) {
        return new View(order, weights, floors, tags, toggled(languages, language), outlets, window, day, words);
    }

    /** The same with an outlet chosen, or no longer chosen. */
    public View toggleOutlet(String outlet) {
        return new View(order, weights, floors, tags, languages, toggled(outlets, outlet), window, day, words);
    }

    /** The same words and order without any filter. */
    public View unfiltered() {
        return new View(order, weights, Floors.NONE, List.of(), List.of(), List.of(), Window.ALL, null, words);
    }

    private static List<String> toggled(List<String> chosen, String one) {
        var toggled = new ArrayList<>(chosen);
        if (!toggled.remove(one)) {
            toggled.add(one);
        }
        return toggled;
    }
}
