package io.bellwether.cli.compare;

/**
 * How often a field differs.
 *
 * @param path as {@link FieldDifferences} names it
 * @param records pairs of records that differ there, at least 1
 */
record FieldCount(String path, long records) {}
