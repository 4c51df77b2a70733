/**
 * Which language a text is in. {@link io.bellwether.enrich.language.LanguageDetector} is the way in. Apache OpenNLP's
 * model is behind it; its types stay in here.
 */
@NullMarked
package io.bellwether.enrich.language;

import org.jspecify.annotations.NullMarked;
