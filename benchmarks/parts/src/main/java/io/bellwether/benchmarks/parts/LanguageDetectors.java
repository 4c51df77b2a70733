package io.bellwether.benchmarks.parts;

import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.bellwether.enrich.language.LanguageDetector;
import java.util.function.UnaryOperator;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;

/** Language of a text, by each detector with all its languages. */
public enum LanguageDetectors {
    BELLWETHER {
        @Override
        UnaryOperator<String> load() {
            var detector = new LanguageDetector();
            return text -> detector.detect(text).getCode();
        }
    },
    LINGUA {
        @Override
        UnaryOperator<String> load() {
            var detector = LanguageDetectorBuilder.fromAllLanguages().build();
            return text -> detector.detectLanguageOf(text).getIsoCode639_1().toString();
        }
    },
    TIKA {
        @Override
        UnaryOperator<String> load() {
            var detector = new OptimaizeLangDetector();
            detector.loadModels();
            return text -> detector.detect(text).getLanguage();
        }
    };

    /** Reads the models; gives what finds a text's language: an ISO 639-1 code, with or without a region. */
    abstract UnaryOperator<String> load();
}
