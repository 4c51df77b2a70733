/** What the lists and tables of several commands are made of. */
@NullMarked
package io.bellwether.cli.output;

import org.jspecify.annotations.NullMarked;
