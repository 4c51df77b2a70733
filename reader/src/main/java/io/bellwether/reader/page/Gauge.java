package io.bellwether.reader.page;

/**
 * A score as a bar.
 *
 * @param name hot, quality, impact or overall
 * @param label in the page's language
 * @param value 0 to 100
 */
record Gauge(String name, String label, double value) {

    /** Rounded, as it is shown. */
    long shown() {
        return Math.round(value);
    }

    /** Length of the bar, of 100. */
    String width() {
        return Long.toString(Math.max(0, Math.min(100, shown())));
    }

    static Gauge of(String name, double value, Words words) {
        return new Gauge(name, words.say("score." + name), value);
    }
}
