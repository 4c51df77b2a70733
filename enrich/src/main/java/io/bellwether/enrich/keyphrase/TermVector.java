package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.Entity;
import io.bellwether.news.Span;
import io.bellwether.news.WeightedTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The weighted terms of an article: words of alphabetic scripts, pairs of Han characters, entities. */
final class TermVector {

    private static final double TITLE_FACTOR = 2;
    private static final double ENTITY_IDF = 6;
    private static final double PAIR_FACTOR = 0.6;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_TERM = 60;
    private static final int CHARACTERS_PER_TERM = 8;

    private final Background background;

    TermVector(Background background) {
        this.background = background;
    }

    /** A term with its weight so far. */
    private record Weighted(String term, double weight) {}

    /** A term of title or text: where it stands first, and its frequency. */
    private static final class Counted {
        private final String text;
        private final int start;
        private final int end;
        private final double idf;
        private double frequency;

        Counted(String text, int start, int end, double idf) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.idf = idf;
        }

        double weight() {
            return (1 + Math.log(frequency)) * idf;
        }

        Weighted weighted() {
            return new Weighted(text.substring(start, end).toLowerCase(Locale.ROOT), weight());
        }
    }

    /** Terms of one article by hash. */
    private static final class Counts {
        private final TermIds ids;
        private final List<Counted> all = new ArrayList<>();

        Counts(int expected) {
            ids = new TermIds(expected);
        }
    }

    List<WeightedTerm> of(Segmentation title, Segmentation article, List<Entity> entities) {
        var counts = new Counts(article.text().length() / CHARACTERS_PER_TERM);
        count(title, TITLE_FACTOR, counts);
        count(article, 1, counts);
        counts.all.sort(Comparator.comparingDouble(Counted::weight).reversed());
        var terms = new ArrayList<Weighted>();
        counts.all.stream().limit(KeyPhraseFinder.MOST_TERMS).forEach(counted -> terms.add(counted.weighted()));
        for (Entity entity : entities) {
            terms.add(new Weighted(entityTerm(entity), (1 + Math.log(frequency(entity, title.text()))) * ENTITY_IDF));
        }
        return heaviest(terms);
    }

    private static double frequency(Entity entity, String title) {
        List<Span> mentions = entity.getMentions();
        return Math.max(1, mentions.size()) + (title.contains(entity.getName()) ? TITLE_FACTOR : 0);
    }

    private static String entityTerm(Entity entity) {
        String id = entity.getCanonicalId();
        return "e:" + (id == null ? entity.getName().toLowerCase(Locale.ROOT) : id);
    }

    private void count(Segmentation article, double factor, Counts counts) {
        String text = article.text();
        for (Word word : article.words()) {
            if (word.start() > LONGEST_TEXT) {
                break;
            }
            if (word.kind() == Word.Kind.HAN) {
                for (int at = word.start(); at + 1 < word.end(); at++) {
                    if (HanTerms.canHold(text.charAt(at)) && HanTerms.canHold(text.charAt(at + 1))) {
                        add(text, at, at + 2, factor, PAIR_FACTOR, counts);
                    }
                }
            } else if (word.length() > 1 && word.length() <= LONGEST_TERM) {
                add(text, word.start(), endOfStem(text, word.start(), word.end()), factor, 1, counts);
            }
        }
    }

    private void add(String text, int from, int to, double factor, double idfFactor, Counts counts) {
        long hash = TermIds.hash(text, from, to);
        int known = counts.ids.find(hash);
        if (known >= 0) {
            counts.all.get(known).frequency += factor;
            return;
        }
        double idf = background.idf(hash);
        if (idf > 0) {
            counts.ids.add(hash);
            var counted = new Counted(text, from, to, idf * idfFactor);
            counted.frequency = factor;
            counts.all.add(counted);
        }
    }

    /** Plural and possessive endings cut, so that "models", "model's" and "model" are one term. */
    private static int endOfStem(String text, int from, int to) {
        int end = to;
        if (end - from > 3 && isApostrophe(text.charAt(end - 2)) && text.charAt(end - 1) == 's') {
            end -= 2;
        }
        boolean plural = end - from > 3
                && text.charAt(end - 1) == 's'
                && "sui".indexOf(text.charAt(end - 2)) < 0
                && Character.isLetter(text.charAt(end - 2));
        return plural ? end - 1 : end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static List<WeightedTerm> heaviest(List<Weighted> terms) {
        terms.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term));
        var kept = terms.subList(0, Math.min(terms.size(), KeyPhraseFinder.MOST_TERMS));
        double square = 0;
        for (Weighted term : kept) {
            square += term.weight() * term.weight();
        }
        double length = Math.sqrt(square);
        return kept.stream()
                .map(term -> new WeightedTerm(term.term(), (float) (term.weight() / length)))
                .toList();
    }
}
