package io.bellwether.benchmarks.parts;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.bellwether.enrich.language.LanguageDetector;
import io.bellwether.news.LanguageGuess;
import java.io.IOException;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Language of a whole article. */
public class LanguageBenchmark extends PartBenchmark {

    /** Lingua with all its languages. */
    @State(Scope.Benchmark)
    public static class Lingua {

        private final com.github.pemistahl.lingua.api.LanguageDetector detector =
                LanguageDetectorBuilder.fromAllLanguages().build();

        Language detect(String text) {
            return detector.detectLanguageOf(text);
        }
    }

    /** Tika's detector with all its languages. */
    @State(Scope.Benchmark)
    public static class Tika {

        private final OptimaizeLangDetector detector = new OptimaizeLangDetector();

        /** Loads the models. */
        @Setup
        public void load() throws IOException {
            detector.loadModels();
        }

        LanguageResult detect(String text) {
            return detector.detect(text);
        }
    }

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Ours {

        private final LanguageDetector detector = new LanguageDetector();

        LanguageGuess detect(String text) {
            return detector.detect(text);
        }
    }

    @Benchmark
    public LanguageGuess bellwetherEnglish(Texts.English texts, Ours ours) {
        return ours.detect(texts.next().text());
    }

    @Benchmark
    public LanguageGuess bellwetherChinese(Texts.Chinese texts, Ours ours) {
        return ours.detect(texts.next().text());
    }

    @Benchmark
    public Language linguaEnglish(Texts.English texts, Lingua lingua) {
        return lingua.detect(texts.next().text());
    }

    @Benchmark
    public Language linguaChinese(Texts.Chinese texts, Lingua lingua) {
        return lingua.detect(texts.next().text());
    }

    @Benchmark
    public LanguageResult tikaEnglish(Texts.English texts, Tika tika) {
        return tika.detect(texts.next().text());
    }

    @Benchmark
    public LanguageResult tikaChinese(Texts.Chinese texts, Tika tika) {
        return tika.detect(texts.next().text());
    }
}
