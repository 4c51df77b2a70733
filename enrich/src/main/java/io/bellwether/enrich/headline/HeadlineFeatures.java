package io.bellwether.enrich.headline;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.TermIds;
import io.bellwether.enrich.token.Word;
import java.util.Arrays;
import java.util.List;

/**
 * The features of an English headline, each hashed into a slot of the weight table (Weinberger et al., "Feature hashing
 * for large scale multitask learning", ICML 2009): words, pairs of neighbours with the two ends of the headline, endings
 * of long words, how often a word class comes, the number of words, punctuation, and which short words are capitals.
 * Figures are folded to their kind. A headline without any small letter gives no capitals: it is shouted, not styled.
 */
final class HeadlineFeatures {

    /** Slots are 0 to this less one; a power of two. */
    static final int SLOTS = 1 << 17;

    private static final int MOST_WORDS = 60;
    private static final int MOST_LENGTH = 20;
    private static final int MOST_OF_A_CLASS = 4;
    private static final int LONG_WORD = 6;
    private static final int ENDING = 3;
    private static final int SHORT_WORD = 4;
    private static final String MARKS = ":,;\"“'‘$-–—|()";

    private static final long FIRST = 0x11;
    private static final long LAST = 0x12;
    private static final long LIST_NUMBER = 0x21;
    private static final long YEAR = 0x22;
    private static final long FIGURE = 0x23;
    private static final long LENGTH = 0x31;
    private static final long WORD_CLASS = 0x32;
    private static final long WORD_ENDING = 0x33;
    private static final long MARK = 0x34;
    private static final long CAPITAL = 0x35;
    private static final long SMALL = 0x36;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long MIX_AGAIN = 0xBF58476D1CE4E5B9L;

    private final WordClasses classes;

    HeadlineFeatures(WordClasses classes) {
        this.classes = classes;
    }

    /** Slots of the features of a headline, ascending, each once. */
    int[] of(Segmentation title) {
        return of(title, hasSmallLetter(title.text()));
    }

    /** The same; the features of capitals only where wanted. */
    int[] of(Segmentation title, boolean withCapitals) {
        List<Word> words =
                title.words().subList(0, Math.min(MOST_WORDS, title.words().size()));
        var slots = new Slots(words.size() * 5 + MARKS.length() + Integer.SIZE + 2);
        addWords(title.text(), words, slots);
        addClasses(words, slots);
        slots.add(LENGTH, Math.min(MOST_LENGTH, words.size()));
        for (int i = 0; i < MARKS.length(); i++) {
            if (title.text().indexOf(MARKS.charAt(i)) >= 0) {
                slots.add(MARK, MARKS.charAt(i));
            }
        }
        if (withCapitals) {
            addCapitals(title.text(), words, slots);
        }
        return slots.distinct();
    }

    private static boolean hasSmallLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void addWords(String text, List<Word> words, Slots slots) {
        long before = FIRST;
        for (Word word : words) {
            long term = term(text, word);
            slots.add(term);
            slots.add(before, term);
            if (word.kind() == Word.Kind.LETTERS && word.length() >= LONG_WORD) {
                slots.add(WORD_ENDING, TermIds.hash(text, word.end() - ENDING, word.end()));
            }
            before = term;
        }
        slots.add(before, LAST);
    }

    private static long term(String text, Word word) {
        if (word.kind() != Word.Kind.NUMBER) {
            return word.hash();
        }
        if (word.length() <= 2) {
            return LIST_NUMBER;
        }
        boolean year =
                word.length() == 4 && (text.startsWith("19", word.start()) || text.startsWith("20", word.start()));
        return year ? YEAR : FIGURE;
    }

    private void addClasses(List<Word> words, Slots slots) {
        var counts = new int[Integer.SIZE];
        for (Word word : words) {
            for (int rest = classes.of(word.hash()); rest != 0; rest &= rest - 1) {
                counts[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                slots.add(WORD_CLASS + i * MIX, Math.min(MOST_OF_A_CLASS, counts[i]));
            }
        }
    }

    /** Houses differ in whether "of" and "with" are capitals; the first word always is. */
    private static void addCapitals(String text, List<Word> words, Slots slots) {
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.LETTERS && word.length() <= SHORT_WORD) {
                long shape = Character.isUpperCase(text.charAt(word.start())) ? CAPITAL : SMALL;
                slots.add(shape, word.hash());
                slots.add(shape, word.length());
            }
        }
    }

    /** The slots found so far. */
    private static final class Slots {

        private final int[] found;
        private int size;

        Slots(int most) {
            found = new int[most];
        }

        void add(long one, long other) {
            add(TermIds.join(one, other));
        }

        void add(long feature) {
            long hash = feature * MIX;
            hash ^= hash >>> 29;
            found[size++] = (int) ((hash * MIX_AGAIN) >>> 40) & (SLOTS - 1);
        }

        int[] distinct() {
            Arrays.sort(found, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    found[kept++] = found[i];
                }
            }
            return Arrays.copyOf(found, kept);
        }
    }
}
