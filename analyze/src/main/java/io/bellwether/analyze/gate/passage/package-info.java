/** Where in the article a sentence comes from. */
@NullMarked
package io.bellwether.analyze.gate.passage;

import org.jspecify.annotations.NullMarked;
