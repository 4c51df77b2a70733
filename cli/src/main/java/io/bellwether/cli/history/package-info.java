/** One article's records of every topic and generation, in their order and with what changed from one to the next. */
@NullMarked
package io.bellwether.cli.history;

import org.jspecify.annotations.NullMarked;
