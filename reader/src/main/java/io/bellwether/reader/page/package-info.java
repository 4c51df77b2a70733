/** Pages: what they say in two languages, and the templates that write them. Knows no HTTP and no Kafka. */
@NullMarked
package io.bellwether.reader.page;

import org.jspecify.annotations.NullMarked;
