package io.bellwether.enrich.quote;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Chinese reporting clauses: role, name and verb before the marks, or name and verb behind them. */
final class ChineseAttribution {

    private static final int LONGEST_ROLE = 24;

    /** How many tokens may stand between the verb and the opening mark (：，道). */
    private static final int VERB_REACH = 4;

    private final List<String> verbs;
    private final Set<String> pronouns;
    private final Set<String> adverbs;
    private final List<String> bodies;

    ChineseAttribution(Lexicon lexicon) {
        verbs = lexicon.list("verbs-zh");
        pronouns = lexicon.words("pronouns-zh");
        adverbs = lexicon.words("adverbs-zh");
        bodies = lexicon.list("bodies-zh");
    }

    /** Empty when nobody is said to say it. */
    Optional<Attribution> of(Clause clause) {
        List<Token> before = clause.before();
        int verb = lastVerb(clause, before, Math.max(0, before.size() - VERB_REACH));
        if (verb >= 0) {
            return Optional.of(subject(clause, sincePause(clause, before, verb)));
        }
        List<Token> behind = untilPause(clause, clause.behind());
        verb = lastVerb(clause, behind, 0);
        return verb < 0 ? Optional.empty() : Optional.of(subject(clause, behind.subList(0, verb)));
    }

    private Attribution subject(Clause clause, List<Token> tokens) {
        int name = lastPerson(tokens);
        if (name >= 0) {
            return new Attribution(clause.text(tokens.get(name)), role(clause, tokens.subList(0, name)));
        }
        if (tokens.stream().anyMatch(token -> pronouns.contains(clause.text(token)))) {
            List<Token> context = clause.context();
            int earlier = lastPerson(context);
            return new Attribution(earlier < 0 ? null : clause.text(context.get(earlier)), null);
        }
        return new Attribution(body(clause, tokens), null);
    }

    /** An office, firm or spokesperson as the speaker: the subject up to the first word that opens the predicate. */
    private @Nullable String body(Clause clause, List<Token> tokens) {
        String subject = role(clause, tokens);
        return subject != null && bodies.stream().anyMatch(subject::endsWith) ? subject : null;
    }

    private @Nullable String role(Clause clause, List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() && isOutside(clause, tokens.get(start))) {
            start++;
        }
        int end = start;
        while (end < tokens.size() && !isOutside(clause, tokens.get(end))) {
            end++;
        }
        if (start == end) {
            return null;
        }
        String role = clause.text(tokens.subList(start, end));
        return role.length() > LONGEST_ROLE ? null : role;
    }

    private boolean isOutside(Clause clause, Token token) {
        return token.kind() == TokenKind.MARK || adverbs.contains(clause.text(token));
    }

    private static int lastPerson(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).kind() == TokenKind.HAN_PERSON) {
                return i;
            }
        }
        return -1;
    }

    private int lastVerb(Clause clause, List<Token> tokens, int from) {
        for (int i = tokens.size() - 1; i >= from; i--) {
            if (isVerb(clause.text(tokens.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isVerb(String word) {
        return verbs.contains(word)
                || (word.length() == 2 && word.charAt(1) == '道' && verbs.contains(word.substring(0, 1)));
    }

    private static List<Token> sincePause(Clause clause, List<Token> tokens, int end) {
        int start = end;
        while (start > 0 && "。；！？”」：".indexOf(clause.text(tokens.get(start - 1))) < 0) {
            start--;
        }
        return tokens.subList(start, end);
    }

    private static List<Token> untilPause(Clause clause, List<Token> tokens) {
        int start = !tokens.isEmpty() && "，,".contains(clause.text(tokens.get(0))) ? 1 : 0;
        int end = start;
        while (end < tokens.size() && "，。；！？：“「".indexOf(clause.text(tokens.get(end))) < 0) {
            end++;
        }
        return tokens.subList(start, end);
    }
}
