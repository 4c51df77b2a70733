/** Dates, times and periods of the calendar, in both languages. */
@NullMarked
package io.bellwether.analyze.gate.date;

import org.jspecify.annotations.NullMarked;
