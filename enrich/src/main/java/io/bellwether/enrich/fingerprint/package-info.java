/** What tells copies and near-copies of a text. {@link io.bellwether.enrich.fingerprint.Fingerprints} is the way in. */
@NullMarked
package io.bellwether.enrich.fingerprint;

import org.jspecify.annotations.NullMarked;
