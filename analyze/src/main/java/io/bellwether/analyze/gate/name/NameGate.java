package io.bellwether.analyze.gate.name;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.analyze.gate.passage.Passages;
import io.bellwether.enrich.entity.EntityFinder;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.SimplifiedChinese;
import io.bellwether.enrich.term.Readings;
import io.bellwether.enrich.term.WordRarity;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks every name of a text against the article. Safe for use by many threads. */
public final class NameGate {

    private final EntityFinder finder = new EntityFinder();
    private final Readings readings = new Readings();
    private final NameWords nameWords = new NameWords();
    private final Countries countries = new Countries();
    private final LatinNames latinNames;
    private final AcrossScripts acrossScripts;

    /** A gate with the built-in tables. */
    public NameGate(WordRarity rarity) {
        latinNames = new LatinNames(nameWords, countries, rarity);
        acrossScripts = new AcrossScripts(readings, nameWords, rarity);
    }

    /** Reads the names of a text. */
    public NameReading read(Segmentation text) {
        return new NameReading(text, finder.find(text));
    }

    /** Makes the names of an article ready to be looked up. */
    public ArticleNames article(NameReading article) {
        return new ArticleNames(article, readings);
    }

    /**
     * Checks the names of a text; one verdict each.
     *
     * @param taken where figures and dates stand: "MW" and "June" are no names
     */
    public List<Check> check(NameReading claim, BitSet taken, ArticleNames article, Passages passages) {
        var checks = new ArrayList<Check>();
        var done = new BitSet();
        for (Entity entity : claim.entities()) {
            Answer answer = ofEntity(entity, article, passages);
            if (answer != null) {
                for (Span span : entity.getMentions()) {
                    done.set(span.getStart(), span.getEnd());
                    add(claim, span.getStart(), span.getEnd(), answer, checks);
                }
            }
        }
        for (NameRun run : claim.runs()) {
            if (done.nextClearBit(run.start()) < run.end() && !taken.get(run.start())) {
                Answer answer = ofRun(run, claim, article, passages);
                if (answer != null) {
                    add(claim, run.start(), run.end(), answer, checks);
                }
            }
        }
        if (article.isChinese()) {
            HanNames.nearMisses(
                    claim.text().text(), article, (start, end, answer) -> add(claim, start, end, answer, checks));
        }
        return checks;
    }

    /** What the article says to an entity of a table or in Han; null for what is checked as a run of words. */
    private @Nullable Answer ofEntity(Entity entity, ArticleNames article, Passages passages) {
        String name = SimplifiedChinese.of(entity.getName());
        if (countries.knows(name) && countries.isNamed(name, article.text())) {
            return Answer.verified("the article names it");
        }
        if (entity.getCanonicalId() != null && isNamed(entity, article)) {
            return Answer.verified("the article names it, perhaps in its own language");
        }
        boolean han = name.chars().anyMatch(c -> HanReading.isHan((char) c));
        if (!han) {
            return null;
        }
        if (name.length() == 1) {
            return null;
        }
        if (article.isChinese()) {
            return HanNames.answer(name, entity.getType(), article);
        }
        if (article.text().contains(name)) {
            return Answer.verified("the article names it");
        }
        if (countries.knows(name)) {
            return Answer.rejected("the article does not name it");
        }
        if (entity.getCanonicalId() != null) {
            return acrossScripts.soundsAlike(name, article) || AcrossScripts.isTranslated(name, passages)
                    ? Answer.verified("the article's name, translated")
                    : Answer.rejected("the article does not name it");
        }
        return acrossScripts.han(name, entity.getType() == EntityType.PERSON, article, passages);
    }

    private static boolean isNamed(Entity entity, ArticleNames article) {
        return article.hasId(entity.getCanonicalId())
                || (entity.getZh() != null
                        && !entity.getZh().isEmpty()
                        && article.text().contains(entity.getZh()))
                || (entity.getEn() != null && !entity.getEn().isEmpty() && article.isWritten(entity.getEn()));
    }

    private @Nullable Answer ofRun(NameRun run, NameReading claim, ArticleNames article, Passages passages) {
        boolean known = claim.entities().stream()
                .flatMap(entity -> entity.getMentions().stream())
                .anyMatch(span -> span.getStart() <= run.start() && span.getEnd() > run.start());
        if (!article.isChinese()) {
            return latinNames.answer(run, known, article);
        }
        Answer plain = latinNames.answer(run, known, article);
        if (plain == null || plain.verdict() != Verdict.REJECTED) {
            return plain;
        }
        if (countries.knows(String.join(" ", run.words()))) {
            return plain;
        }
        return acrossScripts.latin(run, article, passages);
    }

    private static void add(NameReading claim, int start, int end, Answer answer, List<Check> checks) {
        checks.add(Check.of(CheckKind.NAME, claim.text().text(), start, end, answer.verdict(), answer.reason()));
    }
}
