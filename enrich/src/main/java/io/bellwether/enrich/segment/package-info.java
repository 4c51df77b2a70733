/**
 * Clean text to paragraphs, sentences and tokens. {@link io.bellwether.enrich.segment.Segmenter} is the way in.
 * Chinese words come from HanLP, whose types stay in here.
 */
@NullMarked
package io.bellwether.enrich.segment;

import org.jspecify.annotations.NullMarked;
