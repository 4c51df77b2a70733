/** What a reader looks at: filters, order and weights, as the address bar holds them. Pure. */
@NullMarked
package io.bellwether.reader.view;

import org.jspecify.annotations.NullMarked;
