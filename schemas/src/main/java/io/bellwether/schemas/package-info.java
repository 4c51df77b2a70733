/**
 * The contract on the wire: the catalogue of topics, how it is applied to a cluster and a registry, and the serdes of
 * every record type. Null is never accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.schemas;

import org.jspecify.annotations.NullMarked;
