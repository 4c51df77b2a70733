package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.figure.number.EnglishNumberWords;
import io.bellwether.enrich.term.WordRarity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks names written in an alphabet against an article written in one. */
final class LatinNames {

    /** Words in a row of one name stand at most so far apart in the article: "Drew P. Halloran". */
    private static final int REACH = 3;

    private static final int FEWEST_INITIALS = 3;

    /** From this rarity on a word that opens a sentence is taken for a name. */
    static final double RARE = 8.5;

    /** Up to this rarity it is none, whatever the article. */
    private static final double FREQUENT = 2;

    private final NameWords nameWords;
    private final Countries countries;
    private final WordRarity rarity;

    LatinNames(NameWords nameWords, Countries countries, WordRarity rarity) {
        this.nameWords = nameWords;
        this.countries = countries;
        this.rarity = rarity;
    }

    /** What the article says; null when the run names nobody. */
    @Nullable
    Answer answer(NameRun run, boolean known, ArticleNames article) {
        String whole = String.join(" ", run.words());
        if (countries.knows(whole)) {
            return named(countries.isNamed(whole, article.text()));
        }
        List<String> telling = telling(run, known, article);
        if (telling.isEmpty()) {
            return null;
        }
        List<String> missing =
                telling.stream().filter(word -> !isSaid(word, article)).toList();
        if (missing.isEmpty()) {
            return run.headline() ? named(true) : together(telling, article);
        }
        if (isWrittenOut(run, article)) {
            return Answer.verified("written out where the article has initials");
        }
        return Answer.rejected("the article does not name " + String.join(" ", missing));
    }

    private List<String> telling(NameRun run, boolean known, ArticleNames article) {
        var telling = new ArrayList<String>();
        for (int i = 0; i < run.words().size(); i++) {
            String word = run.words().get(i);
            boolean first = i == 0 && run.opening();
            boolean maybeCommon = first || run.headline();
            String folded = Spelling.fold(word);
            boolean common = maybeCommon && !Spelling.isAcronym(word) && isCommon(word, known, article);
            boolean generic = run.words().size() > 1 && nameWords.isGeneric(word);
            if (!common
                    && !generic
                    && !EnglishNumberWords.isNumeral(folded)
                    && !nameWords.isNoName(word)
                    && folded.length() > 1) {
                telling.add(word);
            }
        }
        return telling;
    }

    /** Whether a word has its capital from its place alone. */
    private boolean isCommon(String word, boolean known, ArticleNames article) {
        String folded = Spelling.fold(word);
        if (article.words().hasLowered(folded) || rarity.of(folded) < FREQUENT) {
            return true;
        }
        return !isSaid(word, article)
                && !known
                && !isRare(folded)
                && !article.words().hasNearMiss(folded);
    }

    private boolean isRare(String folded) {
        return folded.indexOf('-') < 0 && rarity.of(folded) >= RARE && !isInflected(folded);
    }

    /** Whether a word ends as a verb, an adverb or a noun of English vocabulary does. */
    static boolean isInflected(String word) {
        return word.endsWith("ing")
                || word.endsWith("ed")
                || word.endsWith("ly")
                || word.endsWith("s")
                || word.endsWith("tion")
                || word.endsWith("ment")
                || word.endsWith("ness")
                || word.endsWith("ity");
    }

    private boolean isSaid(String word, ArticleNames article) {
        String folded = Spelling.fold(word);
        if (article.words().has(folded)) {
            return true;
        }
        if (countries.knows(word)) {
            return countries.isNamed(word, article.text());
        }
        if (Spelling.isAcronym(word) && article.words().spells(word.replace(".", ""))) {
            return true;
        }
        if (article.words().has(folded + "s")) {
            return true;
        }
        int digit = firstDigit(word);
        if (digit > 1 && article.words().hasExactly(folded.substring(0, Math.min(digit, folded.length())))) {
            return article.text().contains(word.substring(digit));
        }
        int hyphen = word.indexOf('-');
        return hyphen > 0 && hasParts(word, article);
    }

    private static int firstDigit(String word) {
        int at = 0;
        while (at < word.length() && !Character.isDigit(word.charAt(at))) {
            at++;
        }
        return at == word.length() ? -1 : at;
    }

    private boolean hasParts(String word, ArticleNames article) {
        for (String part : word.split("-", -1)) {
            boolean name = !part.isEmpty() && (Spelling.isCapital(part) || Character.isDigit(part.charAt(0)));
            if (name && !isSaid(part, article)) {
                return false;
            }
        }
        return true;
    }

    private static Answer together(List<String> telling, ArticleNames article) {
        for (int i = 0; i + 1 < telling.size(); i++) {
            String one = Spelling.fold(telling.get(i));
            String next = Spelling.fold(telling.get(i + 1));
            boolean names = article.words().hasExactly(one)
                    && article.words().hasExactly(next)
                    && !article.words().hasLowered(one)
                    && !article.words().hasLowered(next);
            if (names && !article.words().near(one, next, REACH)) {
                return Answer.rejected("the article does not name " + telling.get(i) + " " + telling.get(i + 1));
            }
        }
        return named(true);
    }

    private boolean isWrittenOut(NameRun run, ArticleNames article) {
        var initials = new StringBuilder();
        run.words().forEach(word -> initials.append(Character.toLowerCase(word.charAt(0))));
        return initials.length() >= FEWEST_INITIALS && article.words().hasExactly(initials.toString());
    }

    private static Answer named(boolean named) {
        return named ? Answer.verified("the article names it") : Answer.rejected("the article does not name it");
    }
}
