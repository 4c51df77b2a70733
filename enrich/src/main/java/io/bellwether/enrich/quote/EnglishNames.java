package io.bellwether.enrich.quote;

import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the name from the role in the subject of a reporting clause, by capital letters. */
final class EnglishNames {

    private static final int LONGEST_ROLE = 12;
    private static final Set<String> NO_ROLES =
            Set.of("but", "and", "as", "also", "the", "a", "an", "is", "was", "in", "on");

    private final Set<String> particles;
    private final Set<String> titles;

    EnglishNames(Set<String> particles, Set<String> titles) {
        this.particles = particles;
        this.titles = titles;
    }

    /**
     * Reads a subject.
     *
     * @param subject words of the subject, its apposition left out
     * @param apposition words between the commas behind the name; empty when there are none
     */
    Attribution attribution(Clause clause, List<Token> subject, List<Token> apposition, Set<String> pronouns) {
        if (subject.isEmpty()) {
            return Attribution.UNNAMED;
        }
        String head = clause.text(subject.get(subject.size() - 1)).toLowerCase(Locale.ROOT);
        String first = clause.text(subject.get(0)).toLowerCase(Locale.ROOT);
        if (pronouns.contains(head) || pronouns.contains(first)) {
            return new Attribution(lastName(clause).orElse(null), null);
        }
        int end = subject.size();
        while (end > 0 && !isCapitalised(clause, subject.get(end - 1))) {
            end--;
        }
        int start = afterTitle(clause, subject, nameStart(clause, subject, end), end);
        if (start == end) {
            return new Attribution(null, role(clause, subject));
        }
        String name = clause.text(subject.subList(start, end));
        String role = apposition.isEmpty() ? role(clause, subject.subList(0, start)) : role(clause, apposition);
        return new Attribution(name, role);
    }

    /** Where the name begins behind the last title in it; the end where there is nothing but titles. */
    private int afterTitle(Clause clause, List<Token> tokens, int start, int end) {
        int begin = end;
        while (begin > start && !titles.contains(clause.text(tokens.get(begin - 1)))) {
            begin--;
        }
        while (begin > start && begin < end && clause.text(tokens.get(begin)).equals(".")) {
            begin++;
        }
        return begin;
    }

    /** The last name of two or more words before the quotation, in its sentence and the one before. */
    private Optional<String> lastName(Clause clause) {
        List<Token> context = clause.context();
        for (int end = context.size(); end > 0; end--) {
            int start = nameStart(clause, context, end);
            if (end - start >= 2) {
                return Optional.of(clause.text(context.subList(start, end)));
            }
        }
        return Optional.empty();
    }

    private int nameStart(Clause clause, List<Token> tokens, int end) {
        int start = end;
        while (start > 0 && belongs(clause, tokens, start - 1, end)) {
            start--;
        }
        while (start < end && !isCapitalised(clause, tokens.get(start))) {
            start++;
        }
        return start;
    }

    private boolean belongs(Clause clause, List<Token> tokens, int at, int end) {
        Token token = tokens.get(at);
        boolean initialDot = clause.text(token).equals(".")
                && at > 0
                && clause.text(tokens.get(at - 1)).length() <= 3;
        return isCapitalised(clause, token) || (at + 1 < end && (particles.contains(clause.text(token)) || initialDot));
    }

    private static @Nullable String role(Clause clause, List<Token> tokens) {
        boolean words = tokens.stream().anyMatch(token -> token.kind().isWord());
        if (!words || tokens.size() > LONGEST_ROLE) {
            return null;
        }
        String role = clause.text(tokens).strip();
        return NO_ROLES.contains(role.toLowerCase(Locale.ROOT)) ? null : role;
    }

    private static boolean isCapitalised(Clause clause, Token token) {
        return token.kind() == TokenKind.WORD
                && Character.isUpperCase(clause.text(token).codePointAt(0));
    }
}
