/**
 * Data behind Impact: kinds of happening, prominence of names, currency rates. Read from bundled, versioned files with one
 * format: {@code #} starts a comment, the first other line is {@code version<TAB>...}, then tab-separated rows. Null is never
 * accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.score.formula.lexicon;

import org.jspecify.annotations.NullMarked;
