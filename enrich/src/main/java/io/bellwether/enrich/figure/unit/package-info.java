/** Units: measures, money, counted nouns, and the classes that make figures comparable. Null is never accepted or returned unless marked. */
@NullMarked
package io.bellwether.enrich.figure.unit;

import org.jspecify.annotations.NullMarked;
