package io.bellwether.reader.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stories are ranked by. */
public enum Order {
    /** Attention at the reader's moment. */
    HOT,
    /** Who is affected and how much. */
    IMPACT,
    /** The lead article's craft. */
    QUALITY,
    /** Latest report first. */
    NEWEST,
    /** The reader's own weights of the three scores. */
    OWN;

    /** Its name in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of a name in an address. */
    public static Optional<Order> ofKey(String key) {
        return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
    }
}
