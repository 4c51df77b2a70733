/** The one question that the analyst asks a model, and what may come back. Whatever speaks to a server implements {@link io.bellwether.analyze.model.Model}. */
@NullMarked
package io.bellwether.analyze.model;

import org.jspecify.annotations.NullMarked;
