/**
 * The analyst as a process: a plain consumer group over scored articles that asks a model about those that matter and writes a card or the reason
 * why there is none. {@link io.bellwether.analyze.app.AnalystApp} is the way in.
 */
@NullMarked
package io.bellwether.analyze.app;

import org.jspecify.annotations.NullMarked;
