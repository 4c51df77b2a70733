/**
 * A real Kafka and a real schema registry for one machine: the broker runs in this process (KRaft, broker and
 * controller combined), the registry in a child process that cannot outlive it. Everything is bound to loopback and
 * kept in one data directory. Entry point: {@link io.bellwether.local.LocalStack}.
 */
@NullMarked
package io.bellwether.local;

import org.jspecify.annotations.NullMarked;
