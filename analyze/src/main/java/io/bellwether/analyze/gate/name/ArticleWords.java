package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The alphabetic words of an article: where each stands, which are names, what their initials spell. */
final class ArticleWords {

    private static final int LONGEST_ACRONYM = 7;
    private static final int SHORTEST_FORM = 4;
    private static final int SHORTEST_MISSPELT = 5;
    private static final Set<String> SKIPPED = Set.of("of", "the", "and", "for", "in", "on", "to", "de", "a", "&");

    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, List<String>> byOpening = new HashMap<>();
    private final Set<String> lowered = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> acronyms = new HashSet<>();

    ArticleWords(Segmentation article) {
        String text = article.text();
        int ordinal = 0;
        var initials = new StringBuilder();
        for (Word word : article.words()) {
            String written = word.in(text);
            if (word.kind() == Word.Kind.HAN) {
                initials.setLength(0);
            } else {
                add(written, ordinal++);
                if (written.indexOf('-') > 0) {
                    for (String part : written.split("-", -1)) {
                        add(part, ordinal - 1);
                    }
                }
                rememberInitials(written, initials);
            }
        }
    }

    private void add(String written, int ordinal) {
        String folded = Spelling.fold(written);
        if (folded.isEmpty()) {
            return;
        }
        places.computeIfAbsent(folded, fresh -> new ArrayList<>()).add(ordinal);
        if (folded.length() >= SHORTEST_FORM) {
            byOpening
                    .computeIfAbsent(folded.substring(0, SHORTEST_FORM), fresh -> new ArrayList<>())
                    .add(folded);
        }
        if (Spelling.isCapital(written)) {
            names.add(folded);
        } else if (Character.isLetter(written.charAt(0))) {
            lowered.add(folded);
        }
    }

    private void rememberInitials(String written, StringBuilder initials) {
        if (SKIPPED.contains(written)) {
            return;
        }
        if (!Character.isUpperCase(written.charAt(0))) {
            initials.setLength(0);
            return;
        }
        initials.append(written.charAt(0));
        for (int from = Math.max(0, initials.length() - LONGEST_ACRONYM); from + 1 < initials.length(); from++) {
            acronyms.add(initials.substring(from));
        }
    }

    /** Whether the article writes the word, in any form. */
    boolean has(String folded) {
        if (places.containsKey(folded)) {
            return true;
        }
        return folded.length() >= SHORTEST_FORM
                && byOpening.getOrDefault(folded.substring(0, SHORTEST_FORM), List.of()).stream()
                        .anyMatch(word -> Spelling.isForm(word, folded));
    }

    /** Whether the article writes the word without a capital. */
    boolean hasLowered(String folded) {
        return lowered.contains(folded);
    }

    /** Whether names in a row have these initials. */
    boolean spells(String acronym) {
        return acronyms.contains(acronym);
    }

    /** Whether both words stand near one another somewhere. */
    boolean near(String one, String other, int reach) {
        List<Integer> first = places.getOrDefault(one, List.of());
        List<Integer> second = places.getOrDefault(other, List.of());
        int j = 0;
        for (int place : first) {
            while (j < second.size() && second.get(j) < place - reach) {
                j++;
            }
            if (j < second.size() && Math.abs(second.get(j) - place) <= reach) {
                return true;
            }
        }
        return false;
    }

    boolean hasExactly(String folded) {
        return places.containsKey(folded);
    }

    /** Whether a name of the article is the same word but for one letter. */
    boolean hasNearMiss(String folded) {
        return folded.length() >= SHORTEST_MISSPELT
                && names.stream().anyMatch(name -> name.charAt(0) == folded.charAt(0) && isOneOff(name, folded));
    }

    private static boolean isOneOff(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (longer.length() - shorter.length() > 1 || at == longer.length()) {
            return false;
        }
        int skipped = longer.length() == shorter.length() ? at + 1 : at;
        return longer.substring(at + 1).equals(shorter.substring(Math.min(skipped, shorter.length())));
    }

    /** Words with a capital, folded, in text order. */
    Set<String> names() {
        return names;
    }
}
