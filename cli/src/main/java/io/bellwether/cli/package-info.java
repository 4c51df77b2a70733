/** The {@code bellwether} command: one class per subcommand, thin over the modules. */
@NullMarked
package io.bellwether.cli;

import org.jspecify.annotations.NullMarked;
