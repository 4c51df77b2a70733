package io.bellwether.reader.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms of a text with their places. */
final class Terms {

    private Terms() {}

    /** One term: where it stands among the terms, and in the text. */
    record Term(String text, int position, int start, int end) {}

    static List<Term> of(Analyzer analyzer, String text) throws IOException {
        var terms = new ArrayList<Term>();
        try (var stream = analyzer.tokenStream(Fields.BODY, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return terms;
    }
}
