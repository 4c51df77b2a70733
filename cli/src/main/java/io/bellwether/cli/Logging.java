package io.bellwether.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged: commands are quiet, services say what they do. The configuration file is logback.xml. */
final class Logging {

    private Logging() {}

    /** For services: our own loggers and Kafka's at INFO. */
    static void verbose() {
        level("io.bellwether", Level.INFO);
        level("org.apache.kafka", Level.WARN);
    }

    private static void level(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
