/** Which articles a model is asked about, and which of them first. Pure. */
@NullMarked
package io.bellwether.analyze.policy;

import org.jspecify.annotations.NullMarked;
