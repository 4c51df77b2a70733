/**
 * Light tokenising for parts that need words but no grammar: words of alphabetic scripts, runs of Han and kana, and a
 * trie that finds the terms of a list in a text. Null is never accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.enrich.token;

import org.jspecify.annotations.NullMarked;
