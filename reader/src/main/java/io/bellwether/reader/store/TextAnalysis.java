package io.bellwether.reader.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts become terms: words by Unicode's rules, Chinese and Japanese as overlapping pairs of characters, full-width
 * forms as plain ones, lower case, English plurals as singulars. No stop words, so that every phrase can be found.
 */
final class TextAnalysis extends Analyzer {

    private static final int CJK =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean withSingles;

    private TextAnalysis(boolean withSingles) {
        this.withSingles = withSingles;
    }

    /** Of texts: single characters beside the pairs, so that a question of one character finds them. */
    static TextAnalysis ofTexts() {
        return new TextAnalysis(true);
    }

    /** Of questions: pairs, and a single character only where it stands alone. */
    static TextAnalysis ofQuestions() {
        return new TextAnalysis(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var lower = new LowerCaseFilter(new CJKWidthFilter(words));
        var pairs = new CJKBigramFilter(lower, CJK, withSingles);
        return new TokenStreamComponents(words, new EnglishMinimalStemFilter(pairs));
    }
}
