/** The reader over HTTP: pages, assets, live updates. */
@NullMarked
package io.bellwether.reader.web;

import org.jspecify.annotations.NullMarked;
