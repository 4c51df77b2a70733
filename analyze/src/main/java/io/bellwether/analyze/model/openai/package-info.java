/**
 * Servers that speak the OpenAI protocol, through the official client; no type of it leaves this package. {@link
 * io.bellwether.analyze.model.openai.OpenAiServer} is the way in.
 */
@NullMarked
package io.bellwether.analyze.model.openai;

import org.jspecify.annotations.NullMarked;
