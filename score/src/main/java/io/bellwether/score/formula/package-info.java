/**
 * The scores: pure functions from an enriched article and the facts of its story to Hot, Quality, Impact and Overall,
 * every point with its reason in English and Chinese. No clock, no randomness, no input that throws. The formulas are
 * explained in {@code docs/scoring.md}. Null is never accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.score.formula;

import org.jspecify.annotations.NullMarked;
