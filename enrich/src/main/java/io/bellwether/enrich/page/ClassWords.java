package io.bellwether.enrich.page;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the words in a name that a page's makers gave an element tell about it. A name is cut at every mark and every
 * change from a small to a capital letter. The words are found by a rolling hash in an open table, so that a name costs
 * one pass and no memory.
 */
final class ClassWords {

    private static final int LONGEST_READ = 300;
    private static final int TABLE = 2_048;

    private final String[] words = new String[TABLE];
    private final int[] hashes = new int[TABLE];
    private final int[] marks = new int[TABLE];

    ClassWords() {
        Lexicon lexicon = Lexicon.of(ClassWords.class, "class-words.txt");
        var byWord = new LinkedHashMap<String, Integer>();
        add(byWord, lexicon, "surrounding", ElementMarks.SURROUNDING);
        add(byWord, lexicon, "perhaps-surrounding", ElementMarks.PERHAPS_SURROUNDING);
        add(byWord, lexicon, "caption", ElementMarks.CAPTION);
        add(byWord, lexicon, "content", ElementMarks.CONTENT);
        add(byWord, lexicon, "author", ElementMarks.AUTHOR);
        add(byWord, lexicon, "date", ElementMarks.DATE);
        add(byWord, lexicon, "reader", ElementMarks.READER);
        byWord.forEach(this::put);
    }

    private static void add(Map<String, Integer> byWord, Lexicon lexicon, String section, int mark) {
        lexicon.words(section).forEach(word -> byWord.merge(word, mark, (one, other) -> one | other));
    }

    private void put(String word, int mark) {
        int slot = slot(word.hashCode());
        while (words[slot] != null) {
            slot = (slot + 1) % TABLE;
        }
        words[slot] = word;
        hashes[slot] = word.hashCode();
        marks[slot] = mark;
    }

    /** Bits of {@link ElementMarks}. */
    int marks(String name) {
        int end = Math.min(name.length(), LONGEST_READ);
        int found = 0;
        int start = 0;
        int hash = 0;
        boolean small = false;
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            if (!isLetter(c)) {
                found |= find(name, start, i, hash);
                start = i + 1;
                hash = 0;
                small = false;
                continue;
            }
            char folded = fold(c);
            if (small && folded != c) {
                found |= find(name, start, i, hash);
                start = i;
                hash = 0;
            }
            hash = 31 * hash + folded;
            small = folded == c;
        }
        return found | find(name, start, end, hash);
    }

    /** The hash is what {@link String#hashCode} gives for the word in small letters. */
    private int find(String name, int start, int end, int hash) {
        if (end - start < 2) {
            return 0;
        }
        for (int slot = slot(hash); words[slot] != null; slot = (slot + 1) % TABLE) {
            if (hashes[slot] == hash && words[slot].length() == end - start && isAt(name, start, words[slot])) {
                return marks[slot];
            }
        }
        return 0;
    }

    private static boolean isAt(String name, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (fold(name.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (TABLE - 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x80 && Character.isLetter(c));
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }
}
