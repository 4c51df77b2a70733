package io.bellwether.enrich.quote;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads English reporting clauses: {@code said NAME, role}, {@code NAME, role, said}, {@code according to NAME}. */
final class EnglishAttribution {

    private final Set<String> verbs;
    private final Set<String> pronouns;
    private final Set<String> stops;
    private final EnglishNames names;

    EnglishAttribution(Lexicon lexicon) {
        verbs = lexicon.words("verbs-en");
        pronouns = lexicon.words("pronouns-en");
        stops = lexicon.words("stops-en");
        names = new EnglishNames(lexicon.words("particles-en"), lexicon.words("titles-en"));
    }

    /** Empty when nobody is said to say it. */
    Optional<Attribution> of(Clause clause) {
        return behind(clause).or(() -> before(clause));
    }

    private Optional<Attribution> behind(Clause clause) {
        List<Token> tokens = untilMark(clause, clause.behind());
        int verb = firstVerb(clause, tokens);
        if (verb < 0) {
            return Optional.empty();
        }
        List<Token> left = tokens.subList(0, verb);
        boolean inverted = left.stream().noneMatch(token -> token.kind().isWord());
        return Optional.of(inverted ? rightOf(clause, tokens.subList(verb + 1, tokens.size())) : leftOf(clause, left));
    }

    private Optional<Attribution> before(Clause clause) {
        List<Token> tokens = clause.before();
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        int according = accordingTo(clause, tokens);
        if (according >= 0) {
            return Optional.of(rightOf(clause, tokens.subList(according, tokens.size())));
        }
        int verb = lastVerb(clause, tokens);
        return verb < 0 ? Optional.empty() : Optional.of(leftOf(clause, sinceBreak(clause, tokens.subList(0, verb))));
    }

    /** {@code said Acme chief executive Jane Roe} and {@code said Jane Roe, chief executive of Acme}. */
    private Attribution rightOf(Clause clause, List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && !isComma(clause, tokens.get(end)) && !isStop(clause, tokens.get(end))) {
            end++;
        }
        List<Token> subject = tokens.subList(0, end);
        List<Token> rest = tokens.subList(end, tokens.size());
        boolean apposition = !rest.isEmpty() && isComma(clause, rest.get(0));
        return names.attribution(clause, subject, apposition ? untilComma(clause, rest) : List.of(), pronouns);
    }

    /** {@code Jane Roe, chief executive of Acme, said} and {@code Acme chief executive Jane Roe said}. */
    private Attribution leftOf(Clause clause, List<Token> tokens) {
        int end = tokens.size();
        if (end > 0 && isComma(clause, tokens.get(end - 1))) {
            int comma = end - 2;
            while (comma >= 0 && !isComma(clause, tokens.get(comma))) {
                comma--;
            }
            if (comma > 0) {
                return names.attribution(
                        clause,
                        sinceComma(clause, tokens.subList(0, comma)),
                        tokens.subList(comma + 1, end - 1),
                        pronouns);
            }
        }
        return names.attribution(clause, sinceComma(clause, tokens), List.of(), pronouns);
    }

    private List<Token> sinceComma(Clause clause, List<Token> tokens) {
        int start = tokens.size();
        while (start > 0 && !isComma(clause, tokens.get(start - 1))) {
            start--;
        }
        return start == tokens.size() ? tokens : tokens.subList(start, tokens.size());
    }

    private List<Token> untilComma(Clause clause, List<Token> tokens) {
        int end = 1;
        while (end < tokens.size() && !isComma(clause, tokens.get(end))) {
            end++;
        }
        return tokens.subList(1, end);
    }

    /** Only the clause that the verb ends: nothing from beyond an earlier quotation, dash or semicolon. */
    private static List<Token> sinceBreak(Clause clause, List<Token> tokens) {
        int start = tokens.size();
        while (start > 0 && ";:”\"“—–(".indexOf(clause.text(tokens.get(start - 1))) < 0) {
            start--;
        }
        return tokens.subList(start, tokens.size());
    }

    /** A dot inside a sentence belongs to an abbreviation; only the last one ends it. */
    private static List<Token> untilMark(Clause clause, List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && "!?;:”\"“—–(".indexOf(clause.text(tokens.get(end))) < 0) {
            end++;
        }
        boolean dotted = end > 0 && clause.text(tokens.get(end - 1)).equals(".");
        return tokens.subList(0, dotted ? end - 1 : end);
    }

    private int firstVerb(Clause clause, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (verbs.contains(clause.text(tokens.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** The verb must lead up to the quotation: nothing but a comma, colon, object or "that" in between. */
    private int lastVerb(Clause clause, List<Token> tokens) {
        int reach = Math.max(0, tokens.size() - 8);
        for (int i = tokens.size() - 1; i >= reach; i--) {
            if (verbs.contains(clause.text(tokens.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static int accordingTo(Clause clause, List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (clause.text(tokens.get(i)).toLowerCase(Locale.ROOT).equals("according")
                    && clause.text(tokens.get(i + 1)).equals("to")) {
                return i + 2;
            }
        }
        return -1;
    }

    private static boolean isComma(Clause clause, Token token) {
        return clause.text(token).equals(",");
    }

    private boolean isStop(Clause clause, Token token) {
        return stops.contains(clause.text(token));
    }
}
