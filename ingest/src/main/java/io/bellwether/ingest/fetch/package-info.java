/** Fetching of feeds and pages from addresses that a hostile document may have chosen. */
@NullMarked
package io.bellwether.ingest.fetch;

import org.jspecify.annotations.NullMarked;
