package io.bellwether.reader.page;

import io.bellwether.news.Outlet;

/** How outlets are called. */
final class Outlets {

    private Outlets() {}

    /** Its name in its own script, or its id. */
    static String name(Outlet outlet) {
        String name = outlet.getName();
        return name == null || name.isBlank() ? outlet.getId() : name;
    }
}
