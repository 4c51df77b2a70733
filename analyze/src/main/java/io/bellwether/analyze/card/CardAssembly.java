package io.bellwether.analyze.card;

import io.bellwether.analyze.gate.Evidence;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.CardText;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.ScoreAdjustment;
import io.bellwether.news.Verification;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts a card together from what passes the gate; from a share of dropped sentences on there is none. */
final class CardAssembly {

    private final Gate gate;
    private final CardLimits limits;
    private final Facts facts;
    private final CheckedText english;
    private final CheckedText chinese;

    CardAssembly(
            Gate gate,
            Evidence evidence,
            Segmenter segmenter,
            CardLimits limits,
            Facts facts,
            Consumer<JudgedSentence> judged) {
        this.gate = gate;
        this.limits = limits;
        this.facts = facts;
        english = new CheckedText(gate, evidence, "en", segmenter, judged);
        chinese = new CheckedText(gate, evidence, "zh", segmenter, judged);
    }

    /**
     * The card.
     *
     * @param whole whether the model was asked about all of the article
     * @param suspect whether the article tried to give orders: then no score is moved
     */
    Card assemble(CardDraft draft, TextAnswer answer, boolean whole, boolean suspect) {
        var article = draft.article();
        var table = new KeyDataTable(gate, facts, article.getKeyData());
        table.fill(answer.en().keyData(), answer.zh().keyData(), english, chinese);
        CardText en = new CardTexts(english, "en").of(answer.en(), table.rows("en"));
        CardText zh = new CardTexts(chinese, "zh").of(answer.zh(), table.rows("zh"));
        var adjustments = suspect ? List.<ScoreAdjustment>of() : Adjustments.of(answer.adjustments(), english, chinese);
        if (refusedShare() >= limits.refusedShare()) {
            return draft.builder(
                            CardOutcome.REFUSED_BY_GATE,
                            (english.dropped() + chinese.dropped()) + " of " + sentences() + " sentences did not pass",
                            verification())
                    .build();
        }
        String missing = missing(en, zh, whole);
        return draft.builder(missing == null ? CardOutcome.COMPLETE : CardOutcome.PARTIAL, missing, verification())
                .setKeyData(table.figures())
                .setKeyDataStatus(table.figures().isEmpty() ? KeyDataStatus.NONE_FOUND : KeyDataStatus.PRESENT)
                .setQuotes(article.getQuotes())
                .setEn(en)
                .setZh(zh)
                .setAdjustments(adjustments)
                .build();
    }

    private double refusedShare() {
        return sentences() == 0 ? 1 : (double) (english.dropped() + chinese.dropped()) / sentences();
    }

    private int sentences() {
        return english.sentences() + chinese.sentences();
    }

    private Verification verification() {
        return new Verification(
                english.verified() + chinese.verified(),
                english.rejected() + chinese.rejected(),
                english.notCheckable() + chinese.notCheckable());
    }

    private static @Nullable String missing(CardText en, CardText zh, boolean whole) {
        if (!whole) {
            return "the article is longer than was asked about";
        }
        for (CardText text : List.of(en, zh)) {
            if (text.getTitle() == null
                    || text.getSummary() == null
                    || text.getTldr().isEmpty()) {
                return "title, summary or TL;DR did not pass in " + text.getLanguage();
            }
        }
        return null;
    }
}
