package io.bellwether.enrich.tag;

/** A row of the taxonomy. {@code iptc} is the IPTC Media Topic code, empty where none fits for sure. */
record Subject(int ordinal, String id, String en, String zh, String iptc) {}
