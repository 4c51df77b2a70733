package io.bellwether.enrich.quote;

import org.jspecify.annotations.Nullable;

/**
 * Who a quotation is put in the mouth of.
 *
 * @param speaker the name as written; absent when only a role or an unresolved pronoun is given
 * @param role the role as written; absent when none is given
 */
record Attribution(@Nullable String speaker, @Nullable String role) {

    static final Attribution UNNAMED = new Attribution(null, null);
}
