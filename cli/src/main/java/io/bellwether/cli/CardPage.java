package io.bellwether.cli;

import io.bellwether.analyze.card.JudgedSentence;
import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.cli.output.TerminalText;
import io.bellwether.news.Card;
import io.bellwether.news.CardText;
import io.bellwether.news.DigestSection;
import io.bellwether.news.Provenance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A card for a person to read, and under it what the gate said of every sentence. */
final class CardPage {

    private final Card card;
    private final List<JudgedSentence> judged;
    private final StringBuilder page = new StringBuilder();

    CardPage(Card card, List<JudgedSentence> judged) {
        this.card = card;
        this.judged = List.copyOf(judged);
    }

    String text() {
        String reason = card.getOutcomeReason();
        line("Outcome: " + card.getOutcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (reason == null ? "" : ": " + reason));
        provenance(card.getProvenance());
        language(card.getEn());
        language(card.getZh());
        card.getAdjustments()
                .forEach(moved -> line(String.format(
                        Locale.ROOT,
                        "%s %+.1f: %s / %s",
                        moved.getScore(),
                        moved.getPoints(),
                        moved.getReasonEn(),
                        moved.getReasonZh())));
        verdicts();
        return page.toString().stripTrailing();
    }

    private void provenance(Provenance provenance) {
        line("Model: " + provenance.getModel() + ", prompt " + provenance.getPromptVersion() + ", tokens "
                + provenance.getInputTokens() + " read and " + provenance.getOutputTokens() + " written");
        var found = provenance.getVerification();
        if (found != null) {
            line("Gate: " + found.getVerified() + " verified, " + found.getRejected() + " rejected, "
                    + found.getNotCheckable() + " not checkable");
        }
    }

    private void language(@Nullable CardText text) {
        if (text == null) {
            return;
        }
        line("");
        line("== " + text.getLanguage() + " ==  " + orNothing(text.getTitle()));
        line(orNothing(text.getSummary()));
        text.getTldr().forEach(bullet -> line("  - " + bullet.getText()));
        text.getKeyData()
                .forEach(row -> line("  | " + row.getEntity() + " | " + row.getWhat() + " | " + row.getFigure()));
        line(orNothing(text.getAnalysis()));
        text.getInsights().forEach(insight -> line("  * " + insight.getLabel() + ": " + insight.getText()));
        text.getFaq().forEach(faq -> line("  ? " + faq.getQuestion() + "  " + faq.getAnswer()));
        text.getDigest().forEach(this::section);
        line(orNothing(text.getConclusion()));
        line("Tags: " + String.join(", ", text.getTags()));
        line(orNothing(text.getDisclaimer()));
    }

    private void section(DigestSection section) {
        line(section.getOrdinal() + ". " + section.getHeading());
        section.getParagraphs().forEach(paragraph -> line("   " + paragraph));
        section.getItems().forEach(item -> line("   - " + item.getLabel() + ": " + item.getText()));
    }

    private void verdicts() {
        line("");
        line("== what the gate said ==");
        for (JudgedSentence sentence : judged) {
            line((sentence.kept() ? "kept     " : "DROPPED  ") + sentence.language() + "  " + sentence.text());
            for (Check check : sentence.checks()) {
                line("           " + mark(check.verdict()) + " "
                        + check.kind().name().toLowerCase(Locale.ROOT) + " “" + check.text() + "”"
                        + (check.verdict() == Verdict.VERIFIED ? "" : ": " + check.reason()));
            }
        }
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "+";
            case REJECTED -> "x";
            case NOT_CHECKABLE -> "?";
        };
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void line(String text) {
        page.append(TerminalText.plain(text)).append('\n');
    }
}
