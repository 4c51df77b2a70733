/** Who publishes an article: the outlet of an address, from a configured table or from the host itself. */
@NullMarked
package io.bellwether.ingest.outlet;

import org.jspecify.annotations.NullMarked;
