/**
 * Which language a text is in. {@link io.bellwether.enrich.language.LanguageDetector} is the way in; a model of character
 * n-grams is behind it, made by {@code TrainLanguageModel} among the test sources.
 */
@NullMarked
package io.bellwether.enrich.language;

import org.jspecify.annotations.NullMarked;
