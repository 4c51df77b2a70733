package io.bellwether.enrich.figure.context;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.token.Neighbours;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose figure it is: an actor named since the last figure of the clause, else the first name of the clause,
 * else of the sentence, else the next name after. Who only reports a figure is left out. Must be asked in text order.
 */
public final class Subjects {

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "of", "at", "from", "to", "by", "for", "with", "into", "on", "against", "than", "over", "under");
    private static final List<String> REPORTING =
            List.of("网消息", "消息", "讯", "报道", "数据显示", "报告显示", "统计显示", "的数据", "的报告", "最新数据");

    private static final Set<String> INDICATORS =
            Set.of("CPI", "PPI", "PMI", "GDP", "GNP", "IPO", "ETF", "EPS", "EBITDA", "LPR", "MLF", "PE", "VAT");

    /** Before the place where something comes from or goes to. */
    private static final String WAY = "从自到至往赴";

    private static final Set<String> POSSESSIVES = Set.of("'s ", "\u2019s ", "\u7684", "\u65d7\u4e0b");
    private static final int LONGEST_POSSESSIVE = 3;

    /** A mention of an entity. */
    private record Named(int start, int end, EntityType type, boolean known) {

        boolean isActor() {
            return type != EntityType.PLACE && type != EntityType.OTHER;
        }
    }

    private final List<Named> mentions = new ArrayList<>();
    private int first;
    private int lastFigureEnd;

    /** The mentions of all entities of an article. */
    public Subjects(List<Entity> entities) {
        for (Entity entity : entities) {
            for (Span span : entity.getMentions()) {
                mentions.add(
                        new Named(span.getStart(), span.getEnd(), entity.getType(), entity.getCanonicalId() != null));
            }
        }
        mentions.sort(Comparator.comparingInt(Named::start));
    }

    /** The name of the subject of a figure in a sentence; absent when the sentence names none. */
    public @Nullable String of(String text, int from, int to, Measure measure) {
        while (first < mentions.size() && mentions.get(first).end() <= from) {
            first++;
        }
        int clause = clauseStart(text, from, measure.start());
        Named newActor = null;
        Named inClause = null;
        Named before = null;
        Named after = null;
        for (int i = first; i < mentions.size() && mentions.get(i).start() < to; i++) {
            Named named = mentions.get(i);
            if (isReporter(text, from, named) || isNoBearer(text, from, named)) {
                continue;
            }
            if (named.end() <= measure.start()) {
                before = better(text, before, named);
                inClause = named.start() >= clause ? better(text, inClause, named) : inClause;
                newActor = isNewActor(text, from, clause, named) ? named : newActor;
            } else if (named.start() >= measure.end() && after == null) {
                after = clauseStart(text, measure.end() - 1, named.start()) < measure.end() ? named : null;
                if (after == null) {
                    break;
                }
            }
        }
        lastFigureEnd = measure.end();
        Named ahead = newActor != null ? newActor : inClause != null ? inClause : before;
        Named subject = ahead != null ? ahead : after;
        return subject == null ? null : text.substring(subject.start(), subject.end());
    }

    /** "Google fell 1.5% and Meta gained 3%": the clause has a second subject after its first figure. */
    private boolean isNewActor(String text, int from, int clause, Named named) {
        return lastFigureEnd > clause
                && named.start() >= lastFigureEnd
                && named.isActor()
                && !PREPOSITIONS.contains(Neighbours.wordBefore(text, from, named.start()));
    }

    /** "According to X", "X网消息", "X数据显示": who reports is not whose figure it is. */
    private static boolean isReporter(String text, int from, Named named) {
        for (String mark : REPORTING) {
            if (text.startsWith(mark, named.end())) {
                return true;
            }
        }
        return Neighbours.wordBefore(text, from, named.start()).equals("to")
                && Neighbours.wordBefore(text, from, named.start() - "to ".length())
                        .equals("according");
    }

    /**
     * What looks like a name but bears no figure: a letter ("A轮"), what a number counts or measures ("16,000 GPUs", "140
     * GB"), an indicator ("CPI"), and the ends of a way ("从上海到杭州").
     */
    private static boolean isNoBearer(String text, int from, Named named) {
        char opens = text.charAt(named.start());
        if (opens < 0x80 && named.end() - named.start() == 1) {
            return true;
        }
        char before = named.start() > from ? text.charAt(named.start() - 1) : ' ';
        if (named.type() == EntityType.PLACE && WAY.indexOf(before) >= 0) {
            return true;
        }
        String name = text.substring(named.start(), named.end());
        return !named.known() && (INDICATORS.contains(name) || (isCounted(text, from, named) && isAcronym(name)));
    }

    private static boolean isCounted(String text, int from, Named named) {
        int at = named.start() - 1;
        return at - 1 >= from && text.charAt(at) == ' ' && Character.isDigit(text.charAt(at - 1));
    }

    /** At least two capitals in the last word: "GPUs", "MWh", "A100 GPUs". */
    private static boolean isAcronym(String name) {
        int capitals = 0;
        for (int at = name.lastIndexOf(' ') + 1; at < name.length(); at++) {
            capitals += Character.isUpperCase(name.charAt(at)) ? 1 : 0;
        }
        return capitals > 1;
    }

    /** The earlier name wins, unless it is a place and the later one an actor, or the later one is its ("X's Y"). */
    private static Named better(String text, @Nullable Named known, Named candidate) {
        if (known == null) {
            return candidate;
        }
        boolean placed = known.type() == EntityType.PLACE && candidate.isActor();
        return placed || owns(text, known, candidate) ? candidate : known;
    }

    private static boolean owns(String text, Named owner, Named owned) {
        return owned.start() > owner.end()
                && owned.start() - owner.end() <= LONGEST_POSSESSIVE
                && POSSESSIVES.contains(text.substring(owner.end(), owned.start()));
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
