/** The reader's view over the output topics, on disk: a Lucene index that holds the records and finds them. */
@NullMarked
package io.bellwether.reader.store;

import org.jspecify.annotations.NullMarked;
