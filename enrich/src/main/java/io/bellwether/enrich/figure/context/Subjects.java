package io.bellwether.enrich.figure.context;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whose figure it is: the first name of the clause before it, else of the sentence, else the next name after. */
public final class Subjects {

    /** A mention of an entity. */
    private record Named(int start, int end, EntityType type) {}

    private final List<Named> mentions = new ArrayList<>();
    private int first;

    /** The mentions of all entities of an article. */
    public Subjects(List<Entity> entities) {
        for (Entity entity : entities) {
            for (Span span : entity.getMentions()) {
                mentions.add(new Named(span.getStart(), span.getEnd(), entity.getType()));
            }
        }
        mentions.sort(Comparator.comparingInt(Named::start));
    }

    /** The subject of a figure in a sentence; sentences must be asked in text order. */
    public @Nullable String of(String text, int from, int to, Measure measure) {
        while (first < mentions.size() && mentions.get(first).end() <= from) {
            first++;
        }
        int clause = clauseStart(text, from, measure.start());
        Named inClause = null;
        Named before = null;
        Named after = null;
        for (int i = first; i < mentions.size() && mentions.get(i).start() < to; i++) {
            Named named = mentions.get(i);
            if (isDateline(text, named.end())) {
                continue;
            }
            if (named.end() <= measure.start()) {
                before = better(before, named);
                inClause = named.start() >= clause ? better(inClause, named) : inClause;
            } else if (named.start() >= measure.end() && after == null) {
                after = named;
            }
        }
        Named subject = inClause != null ? inClause : before != null ? before : after;
        return subject == null ? null : text.substring(subject.start(), subject.end());
    }

    /** "央视网消息", "新华社北京3月5日电": who reports is not whose figure it is. */
    private static boolean isDateline(String text, int end) {
        return text.startsWith("网消息", end) || text.startsWith("消息", end) || text.startsWith("讯", end);
    }

    /** The earlier name wins, unless it is a place and the later one an organisation, person or product. */
    private static Named better(@Nullable Named known, Named candidate) {
        if (known == null) {
            return candidate;
        }
        boolean actor = candidate.type() != EntityType.PLACE && candidate.type() != EntityType.OTHER;
        return known.type() == EntityType.PLACE && actor ? candidate : known;
    }

    private static int clauseStart(String text, int from, int place) {
        for (int at = place - 1; at > from; at--) {
            if (";；，,。".indexOf(text.charAt(at)) >= 0 && !isInNumber(text, at)) {
                return at + 1;
            }
        }
        return from;
    }

    private static boolean isInNumber(String text, int at) {
        return at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
