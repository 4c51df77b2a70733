/** Quotations: words between quotation marks are the article's own, or they lose the marks. */
@NullMarked
package io.bellwether.analyze.gate.quote;

import org.jspecify.annotations.NullMarked;
