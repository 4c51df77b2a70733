package io.bellwether.benchmarks.eval;

import io.bellwether.enrich.language.LanguageDetector;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;

/** Reads a text as the product does before any part sees it: finds its language, divides it. */
final class TextReader {

    private final LanguageDetector languages = new LanguageDetector();
    private final Segmenter segmenter = new Segmenter();

    Segmentation read(String text) {
        return read(text, languages.detect(text).getCode());
    }

    Segmentation read(String text, String language) {
        return segmenter.segment(text, language);
    }
}
