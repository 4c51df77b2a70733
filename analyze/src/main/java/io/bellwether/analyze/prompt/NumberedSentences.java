package io.bellwether.analyze.prompt;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * An article as the model gets it: sentences with their numbers, in parts that end where a sentence does. Paragraphs that
 * speak to a machine instead of to readers are left out.
 */
public final class NumberedSentences {

    private static final int LONGEST_SENTENCE = 1_500;

    private final Segmentation article;
    private final List<Integer> kept = new ArrayList<>();

    /** Numbers the sentences of an article from 1. */
    public NumberedSentences(Segmentation article) {
        this.article = article;
        var talking = new HashSet<Integer>();
        for (Sentence sentence : article.sentences()) {
            if (MachineTalk.isIn(article.text(sentence))) {
                talking.add(sentence.paragraph());
            }
        }
        for (int i = 0; i < article.sentences().size(); i++) {
            if (!talking.contains(article.sentences().get(i).paragraph())) {
                kept.add(i + 1);
            }
        }
    }

    /** Whether a text speaks to a machine: a headline can, too. */
    public static boolean isMachineTalk(String text) {
        return MachineTalk.isIn(text);
    }

    /** How many sentences were left out. */
    public int leftOut() {
        return article.sentences().size() - kept.size();
    }

    /** The sentence with a number; empty when there is none. */
    public String sentence(int number) {
        if (number < 1 || number > article.sentences().size()) {
            return "";
        }
        Sentence sentence = article.sentences().get(number - 1);
        int end = Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE);
        return article.text().substring(sentence.start(), end);
    }

    /** Whether the model was shown the sentence. */
    public boolean isShown(int number) {
        return kept.contains(number);
    }

    /** The sentences that the model is shown, one after the other. */
    public String shown() {
        var text = new StringBuilder();
        kept.forEach(number -> text.append(sentence(number)).append('\n'));
        return text.toString();
    }

    /**
     * The numbered sentences in parts.
     *
     * @param characters most characters of one part; one sentence may be longer
     */
    public List<String> parts(int characters) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int number : kept) {
            String line = "[" + number + "] " + sentence(number).replace('\n', ' ') + "\n";
            if (part.length() > 0 && part.length() + line.length() > characters) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(line);
        }
        if (part.length() > 0) {
            parts.add(part.toString());
        }
        return parts;
    }
}
