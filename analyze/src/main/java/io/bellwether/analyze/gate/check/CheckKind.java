package io.bellwether.analyze.gate.check;

/** What is checked. */
public enum CheckKind {
    NAME,
    FIGURE,
    DATE,
    QUOTE
}
