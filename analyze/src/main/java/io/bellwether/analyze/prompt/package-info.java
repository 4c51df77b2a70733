/** What the model is told: versioned, with the article as numbered, untrusted sentences. */
@NullMarked
package io.bellwether.analyze.prompt;

import org.jspecify.annotations.NullMarked;
