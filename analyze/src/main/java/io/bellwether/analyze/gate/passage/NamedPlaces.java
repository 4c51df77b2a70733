package io.bellwether.analyze.gate.passage;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.analyze.gate.figure.FigurePlaces;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names that stand where the article has another one: what the sentence says is said in a passage of the article
 * that names somebody else of the same kind, and nowhere near the name. Only persons and organisations are looked at, and
 * only when the passage is beyond doubt: what is not found here is not thereby right.
 */
public final class NamedPlaces {

    /** Share of what a sentence says that its passage must say. */
    private static final double SURE = 0.55;

    /** Share of that which the name's own passage may have at most. */
    private static final double ELSEWHERE = 0.5;

    /** From this share on the name must be in the sentence itself. */
    private static final double BEYOND_DOUBT = 0.8;

    /** Who stands so near the start of a sentence is its subject, more often than not. */
    private static final int OPENING = 12;

    private static final int OPENING_HAN = 4;
    private static final int FEWEST_TERMS = 3;

    /** After a name, so many sentences may still speak of its bearer. */
    private static final int REACH = 3;

    private final Passages passages;
    private final List<Entity> entities;

    /** The names of an article with its passages. */
    public NamedPlaces(Passages passages, List<Entity> entities) {
        this.passages = passages;
        this.entities = entities.stream().filter(NamedPlaces::isActor).toList();
    }

    private static boolean isActor(Entity entity) {
        return entity.getType() == EntityType.PERSON || entity.getType() == EntityType.ORGANISATION;
    }

    /** The names of a text that are another's in the article. */
    public List<Check> misplaced(Segmentation claim) {
        var checks = new ArrayList<Check>();
        for (Sentence sentence : claim.sentences()) {
            String text = claim.text(sentence);
            List<Entity> named = entities.stream()
                    .filter(entity -> placeIn(text, entity) >= 0)
                    .toList();
            if (!named.isEmpty()) {
                check(claim, sentence, text, named, checks);
            }
        }
        return checks;
    }

    private void check(Segmentation claim, Sentence sentence, String text, List<Entity> named, List<Check> checks) {
        Map<String, Double> said = passages.termsOf(withoutNames(text, named), claim.language());
        if (said.size() < FEWEST_TERMS) {
            return;
        }
        int best = passages.bestSentence(said);
        double sure = best < 0 ? 0 : passages.coverage(said, best, best + 1);
        if (sure < SURE) {
            return;
        }
        for (Entity entity : named) {
            boolean another = entities.stream()
                    .anyMatch(other -> other.getType() == entity.getType()
                            && !named.contains(other)
                            && sentencesOf(other).contains(best));
            boolean outside = sure >= BEYOND_DOUBT && !sentencesOf(entity).contains(best);
            if (another && (outside || nearName(entity, said) < ELSEWHERE * sure)) {
                int start = sentence.start() + placeIn(text, entity);
                int end = start + nameIn(text, entity).length();
                checks.add(Check.of(
                        CheckKind.NAME,
                        claim.text(),
                        start,
                        end,
                        Verdict.REJECTED,
                        "the article says this of another"));
            }
        }
    }

    /** The figures of a text that the article says of somebody else. */
    public List<Check> ofAnother(Segmentation claim, List<FigurePlaces> figures) {
        var checks = new ArrayList<Check>();
        for (FigurePlaces figure : figures) {
            String text = claim.text(claim.sentences().get(Math.max(0, claim.sentenceAt(figure.start()))));
            List<Entity> named = entities.stream()
                    .filter(entity -> placeIn(text, entity) >= 0)
                    .toList();
            boolean another = named.size() == 1
                    && figure.inArticle().stream().allMatch(place -> isOfAnother(place, named.get(0)));
            if (another) {
                checks.add(Check.of(
                        CheckKind.FIGURE,
                        claim.text(),
                        figure.start(),
                        figure.end(),
                        Verdict.REJECTED,
                        "the article says this of another"));
            }
        }
        return checks;
    }

    /** Whether a sentence opens with another of the same kind and does not name this one. */
    private boolean isOfAnother(int place, Entity named) {
        int ordinal = passages.article().sentenceAt(place);
        if (ordinal < 0 || sentencesOf(named).contains(ordinal)) {
            return false;
        }
        int start = passages.article().sentences().get(ordinal).start();
        int reach = passages.article().language().equals("zh") ? OPENING_HAN : OPENING;
        return entities.stream()
                .filter(other -> other.getType() == named.getType() && !other.equals(named))
                .flatMap(other -> other.getMentions().stream())
                .anyMatch(
                        span -> span.getStart() >= start && span.getStart() <= start + reach && span.getEnd() <= place);
    }

    private double nearName(Entity entity, Map<String, Double> said) {
        double best = 0;
        for (int sentence : sentencesOf(entity)) {
            for (int at = Math.max(0, sentence - 1); at <= sentence + REACH; at++) {
                best = Math.max(best, passages.coverage(said, at, at + 1));
            }
        }
        return best;
    }

    private Set<Integer> sentencesOf(Entity entity) {
        var sentences = new TreeSet<Integer>();
        entity.getMentions().forEach(span -> sentences.add(passages.article().sentenceAt(span.getStart())));
        return sentences;
    }

    private static String withoutNames(String text, List<Entity> named) {
        String rest = text;
        for (Entity entity : named) {
            rest = rest.replace(nameIn(text, entity), " ");
        }
        return rest;
    }

    private static int placeIn(String text, Entity entity) {
        return text.indexOf(nameIn(text, entity));
    }

    /** The full name, or its last word when only that stands in the text. */
    private static String nameIn(String text, Entity entity) {
        String name = entity.getName();
        int cut = name.lastIndexOf(' ');
        boolean shortened = cut > 0
                && entity.getType() == EntityType.PERSON
                && !text.contains(name)
                && text.contains(name.substring(cut + 1));
        return shortened ? name.substring(cut + 1) : name;
    }
}
