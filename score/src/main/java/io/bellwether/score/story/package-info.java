/** Which articles are about one happening: a pure function of the set of articles, whatever order they came in. */
@NullMarked
package io.bellwether.score.story;

import org.jspecify.annotations.NullMarked;
