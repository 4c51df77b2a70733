/** From what a source yields to records on Kafka: articles and withdrawals to the log, bad input to the dead letters. */
@NullMarked
package io.bellwether.ingest.publish;

import org.jspecify.annotations.NullMarked;
