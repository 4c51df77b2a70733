/** What calls may cost: a day's budget, shared by all instances and restarts, and what tokens are worth. */
@NullMarked
package io.bellwether.analyze.budget;

import org.jspecify.annotations.NullMarked;
