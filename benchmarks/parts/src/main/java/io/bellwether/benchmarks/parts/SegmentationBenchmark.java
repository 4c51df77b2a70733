package io.bellwether.benchmarks.parts;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.common.Term;
import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.SegToken;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Sentences and words of an article; the rivals do either the one or the other. */
public class SegmentationBenchmark extends PartBenchmark {

    /** The segmenters. */
    @State(Scope.Benchmark)
    public static class Segmenters {
        private final Segmenter ours = new Segmenter();
        private final JiebaSegmenter jieba = new JiebaSegmenter();
        private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        private final BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);

        int breaks(String text) {
            return count(sentences, text) + count(words, text);
        }

        private static int count(BreakIterator iterator, String text) {
            iterator.setText(text);
            int count = 0;
            while (iterator.next() != BreakIterator.DONE) {
                count++;
            }
            return count;
        }
    }

    @Benchmark
    public Segmentation bellwether(Texts.InEach texts, Segmenters segmenters) {
        return segmenters.ours.segment(texts.next().text(), texts.language());
    }

    @Benchmark
    public int breakIteratorEnglish(Texts.English texts, Segmenters segmenters) {
        return segmenters.breaks(texts.next().text());
    }

    @Benchmark
    public List<SegToken> jiebaChinese(Texts.Chinese texts, Segmenters segmenters) {
        return segmenters.jieba.process(texts.next().text(), JiebaSegmenter.SegMode.SEARCH);
    }

    @Benchmark
    public List<Term> hanlpChinese(Texts.Chinese texts) {
        return HanLP.segment(texts.next().text());
    }
}
