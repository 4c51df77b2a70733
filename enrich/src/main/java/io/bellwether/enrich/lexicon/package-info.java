/** Word lists as data files with a version: how every analysis reads its lexicon. */
@NullMarked
package io.bellwether.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
