/** Names: of people, organisations, places and products, across scripts. */
@NullMarked
package io.bellwether.analyze.gate.name;

import org.jspecify.annotations.NullMarked;
