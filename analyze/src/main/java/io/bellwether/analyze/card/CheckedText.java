package io.bellwether.analyze.card;

import io.bellwether.analyze.gate.Evidence;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.gate.GateReport;
import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.segment.Sentence;
import java.util.Locale;
import java.util.function.Consumer;

/** The text of one language on its way into the card, sentence by sentence through the gate; what was found is counted. */
final class CheckedText {

    /** One in a hundred true sentences has less; of sentences about something else, three in four. */
    private static final double LEAST_RELEVANT = 0.04;

    /** The same for a sentence in the other language. */
    private static final double LEAST_RELEVANT_TRANSLATED = 0.01;

    private final Gate gate;
    private final Evidence evidence;
    private final String language;
    private final Segmenter segmenter;
    private final Consumer<JudgedSentence> judged;
    private int verified;
    private int rejected;
    private int notCheckable;
    private int sentences;
    private int dropped;

    /** {@code judged} is told of every sentence that the gate saw. */
    CheckedText(Gate gate, Evidence evidence, String language, Segmenter segmenter, Consumer<JudgedSentence> judged) {
        this.gate = gate;
        this.evidence = evidence;
        this.language = language;
        this.segmenter = segmenter;
        this.judged = judged;
    }

    /** The sentences that the article bears out; empty when there is none. */
    String keep(String text) {
        var kept = new StringBuilder();
        Segmentation divided = segmenter.segment(text.strip(), language);
        for (Sentence sentence : divided.sentences()) {
            String words = keepSentence(divided.text(sentence));
            if (!words.isEmpty()) {
                kept.append(kept.length() > 0 && !language.equals("zh") ? " " : "")
                        .append(words);
            }
        }
        return kept.toString();
    }

    /** The text as one, or nothing: for titles, headings, labels and rows. */
    String keepWhole(String text) {
        return text.isBlank() ? "" : keepSentence(text.strip());
    }

    /** Whether a word or two pass: a tag, an entity; nothing is counted. */
    boolean passes(String words) {
        return !hasAddress(words) && gate.check(evidence, words, language).verdict() != Verdict.REJECTED;
    }

    private String keepSentence(String words) {
        sentences++;
        GateReport report = gate.check(evidence, words, language);
        verified += report.count(Verdict.VERIFIED);
        rejected += report.count(Verdict.REJECTED);
        notCheckable += report.count(Verdict.NOT_CHECKABLE);
        boolean allowed = ScriptShare.fits(words, language) && !hasAddress(words) && isRelevant(words, report);
        boolean kept = allowed && report.rejected().isEmpty();
        judged.accept(new JudgedSentence(language, words, kept, report.checks()));
        if (!kept) {
            dropped++;
            return "";
        }
        return withoutOpenMarks(report);
    }

    /** Whether the article speaks of such a thing at all: what it does not, the model has from elsewhere. */
    private boolean isRelevant(String words, GateReport report) {
        if (report.count(Verdict.VERIFIED) > 0) {
            return true;
        }
        double least = language.equals(evidence.language()) ? LEAST_RELEVANT : LEAST_RELEVANT_TRANSLATED;
        return gate.relevance(evidence, words, language) >= least;
    }

    /** A translated quotation is nobody's words: it loses its marks. */
    private static String withoutOpenMarks(GateReport report) {
        var text = new StringBuilder(report.text());
        for (int i = report.checks().size() - 1; i >= 0; i--) {
            Check check = report.checks().get(i);
            boolean marked = check.kind() == CheckKind.QUOTE && check.verdict() == Verdict.NOT_CHECKABLE;
            if (marked && check.start() > 0 && check.end() < text.length()) {
                text.deleteCharAt(check.end()).deleteCharAt(check.start() - 1);
            }
        }
        return text.toString();
    }

    /** Nobody asked for an address; one in the text was put there by the article, or worse. */
    private static boolean hasAddress(String words) {
        String folded = words.toLowerCase(Locale.ROOT);
        return folded.contains("://") || folded.contains("www.") || folded.contains("](") || folded.contains("<a ");
    }

    int verified() {
        return verified;
    }

    int rejected() {
        return rejected;
    }

    int notCheckable() {
        return notCheckable;
    }

    int sentences() {
        return sentences;
    }

    int dropped() {
        return dropped;
    }
}
