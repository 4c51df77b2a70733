package io.bellwether.schemas;

/** Compatibility modes of the registry that the catalogue uses; the names are the registry's own. */
public enum Compatibility {
    /** A newer schema reads everything ever written: what a replay needs. */
    BACKWARD_TRANSITIVE,
    /** Every version reads every other: old consumers and new ones side by side. */
    FULL_TRANSITIVE
}
