/** Weighted terms by which articles of one story find each other. {@link io.bellwether.enrich.term.StoryTerms} is the way in. */
@NullMarked
package io.bellwether.enrich.term;

import org.jspecify.annotations.NullMarked;
