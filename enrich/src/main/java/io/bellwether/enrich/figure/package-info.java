/**
 * Key figures: numbers of both number systems with their unit, whose they are, what they measure and what the text says
 * of their direction. Four layers: a number lexer, a unit grammar, rules for numbers that are no figures, and context.
 * Null is never accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.enrich.figure;

import org.jspecify.annotations.NullMarked;
