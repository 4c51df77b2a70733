package io.bellwether.analyze.gate.quote;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.analyze.gate.passage.Passages;
import io.bellwether.enrich.quote.Quotation;
import io.bellwether.enrich.quote.QuotationMarks;
import io.bellwether.enrich.segment.Segmentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that what stands between quotation marks stands in the article, to the letter. What is quoted in another
 * language than the article's cannot be: it is rejected when the article says nothing alike, else not checkable.
 */
public final class QuoteGate {

    /** Share of a translated quotation's terms that some passage of the article must have. */
    private static final double LEAST_ALIKE = 0.02;

    private static final int SHORT_TERM = 6;

    private QuoteGate() {}

    /**
     * Checks the quotations of a text; one verdict each.
     *
     * @param passages the article, to look for what a translated quotation says
     */
    public static List<Check> check(Segmentation claim, String article, Passages passages) {
        var checks = new ArrayList<Check>();
        String text = claim.text();
        var verbatim = new VerbatimText(article);
        for (Quotation quotation : QuotationMarks.in(text, claim.paragraphs())) {
            String words = text.substring(quotation.start(), quotation.end());
            List<String> parts = VerbatimText.parts(words);
            if (parts.isEmpty()) {
                continue;
            }
            boolean held = verbatim.holds(parts);
            Verdict verdict = held ? Verdict.VERIFIED : unheld(words, article, passages);
            String reason = held ? "verbatim in the article" : "not the article's words";
            checks.add(Check.of(CheckKind.QUOTE, text, quotation.start(), quotation.end(), verdict, reason));
        }
        return checks;
    }

    private static Verdict unheld(String words, String article, Passages passages) {
        boolean translated = isHan(words) != isHan(article);
        if (!translated) {
            return Verdict.REJECTED;
        }
        boolean term = words.length() <= SHORT_TERM || (!isHan(words) && words.indexOf(' ') < 0);
        return term || passages.bestCoverage(words, isHan(words) ? "zh" : "en") >= LEAST_ALIKE
                ? Verdict.NOT_CHECKABLE
                : Verdict.REJECTED;
    }

    /** Whether most letters are of Han. */
    private static boolean isHan(String text) {
        int han = 0;
        int other = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
            other += c < 0x2E80 && Character.isLetter(c) ? 1 : 0;
        }
        return 3 * han > other;
    }
}
