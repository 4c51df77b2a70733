package io.bellwether.cli.compare;

/**
 * What is compared of one generation.
 *
 * @param name e.g. {@code v2}
 * @param articles scored articles, framed as the registry's serialiser does it
 * @param stories stories, framed alike
 */
public record GenerationRecords(String name, KeyedRecords articles, KeyedRecords stories) {}
