package io.bellwether.benchmarks.parts;

import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Language of a whole article. */
public class LanguageBenchmark extends PartBenchmark {

    /** One detector, ready. */
    @State(Scope.Benchmark)
    public static class Detector {

        /** Whose. */
        @Param
        public LanguageDetectors detector = LanguageDetectors.BELLWETHER;

        private UnaryOperator<String> language = UnaryOperator.identity();

        /** Loads the models. */
        @Setup
        public void load() {
            language = detector.load();
        }
    }

    @Benchmark
    public String language(Texts.InEach texts, Detector detector) {
        return detector.language.apply(texts.next().text());
    }
}
