/**
 * HTML to the article in it. {@link io.bellwether.enrich.page.PageExtractor} reads whole pages,
 * {@link io.bellwether.enrich.page.FragmentText} the fragments that feeds carry. jsoup parses; its types stay in here.
 */
@NullMarked
package io.bellwether.enrich.page;

import org.jspecify.annotations.NullMarked;
