package io.bellwether.enrich.segment;

import io.bellwether.enrich.token.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Divides clean text. English and Chinese have rules of their own (abbreviations, initials, decimals, sentence ends
 * inside quotes, full-width marks); other languages share the general ones. Takes any text, in linear time. Safe for
 * use by many threads.
 */
public final class Segmenter {

    private final SentenceSplitter sentenceSplitter = new SentenceSplitter();
    private final Tokenizer tokenizer = new Tokenizer(new HanWords());

    /**
     * Divides a text.
     *
     * @param text paragraphs parted by blank lines; a single line break ends a list item or table row
     * @param languageCode ISO 639-1 code, with or without a region, or "und"
     */
    public Segmentation segment(String text, String languageCode) {
        String language = primary(languageCode);
        var paragraphs = new ArrayList<Paragraph>();
        var sentences = new ArrayList<Sentence>();
        var tokens = new ArrayList<Token>();
        for (Line line : Lines.of(text, paragraphs)) {
            for (Paragraph range : sentenceSplitter.split(text, line.start(), line.end(), language)) {
                int first = tokens.size();
                tokenizer.tokenize(text, range.start(), range.end(), language, tokens);
                sentences.add(new Sentence(range.start(), range.end(), line.paragraph(), first, tokens.size()));
            }
        }
        return new Segmentation(text, language, paragraphs, sentences, tokens, Words.of(text));
    }

    private static String primary(String languageCode) {
        String code = languageCode.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        return end == 0 ? "und" : code.substring(0, end);
    }

    /** A stretch of a paragraph that no sentence crosses. */
    record Line(int start, int end, int paragraph) {}

    /** Finds paragraphs and, in them, the lines that are items of their own. */
    static final class Lines {

        private Lines() {}

        static List<Line> of(String text, List<Paragraph> paragraphs) {
            var lines = new ArrayList<Line>();
            int at = 0;
            while (at < text.length()) {
                int end = ParagraphEnd.after(text, at);
                int first = Spaces.skip(text, at, end);
                int last = Spaces.trim(text, first, end);
                if (first < last) {
                    paragraphs.add(new Paragraph(first, last));
                    addLines(text, first, last, paragraphs.size() - 1, lines);
                }
                at = end + 1;
            }
            return lines;
        }

        private static void addLines(String text, int from, int to, int paragraph, List<Line> lines) {
            boolean wrapped = ParagraphEnd.isWrapped(text, from, to);
            int at = from;
            while (at < to) {
                int end = wrapped ? to : lineEnd(text, at, to);
                int first = Spaces.skip(text, at, end);
                int last = Spaces.trim(text, first, end);
                if (first < last) {
                    lines.add(new Line(first, last, paragraph));
                }
                at = end + 1;
            }
        }

        private static int lineEnd(String text, int from, int to) {
            int end = text.indexOf('\n', from);
            return end < 0 || end > to ? to : end;
        }
    }
}
