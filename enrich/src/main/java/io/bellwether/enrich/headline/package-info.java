/** What a headline gives away. {@link io.bellwether.enrich.headline.HeadlineAnalyser} is the way in. */
@NullMarked
package io.bellwether.enrich.headline;

import org.jspecify.annotations.NullMarked;
