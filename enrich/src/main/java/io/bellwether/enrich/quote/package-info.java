/** Words that an article attributes to someone. {@link io.bellwether.enrich.quote.QuoteFinder} is the way in. */
@NullMarked
package io.bellwether.enrich.quote;

import org.jspecify.annotations.NullMarked;
