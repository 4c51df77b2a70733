package io.bellwether.benchmarks.parts;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.RawArticle;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Generated articles of one language, in turn, as text and already divided into sentences and words. */
@State(Scope.Benchmark)
public abstract class Texts {

    private static final int ARTICLES = 64;
    private static final int BYTES = 4_096;

    private final List<Article> all = new ArrayList<>();
    private int next;

    /** Articles in either language, one after the other. */
    public static class InEach extends Texts {

        /** ISO 639-1 code. */
        @Param({"en", "zh"})
        public String language = "";

        @Override
        String language() {
            return language;
        }
    }

    /** Articles in English, for a rival that takes nothing else. */
    public static class English extends Texts {
        @Override
        String language() {
            return "en";
        }
    }

    /** Articles in Chinese, for a rival that takes nothing else. */
    public static class Chinese extends Texts {
        @Override
        String language() {
            return "zh";
        }
    }

    /** ISO 639-1 code. */
    abstract String language();

    /** An article as it came, its text, and title and text divided. */
    public record Article(RawArticle raw, String text, Segmentation titleWords, Segmentation words) {}

    /** Makes the articles. */
    @Setup
    public void load() {
        var generator = new ArticleGenerator(1, BYTES);
        var segmenter = new Segmenter();
        String language = language();
        for (int n = 0; all.size() < ARTICLES; n++) {
            RawArticle raw = generator.article(n);
            String title = String.valueOf(raw.getTitle());
            boolean chinese = title.codePoints().anyMatch(Character::isIdeographic);
            if (chinese == language.equals("zh")) {
                String text = String.valueOf(raw.getContent());
                all.add(new Article(raw, text, segmenter.segment(title, language), segmenter.segment(text, language)));
            }
        }
    }

    /** The next article. */
    public Article next() {
        next = next + 1 < all.size() ? next + 1 : 0;
        return all.get(next);
    }
}
