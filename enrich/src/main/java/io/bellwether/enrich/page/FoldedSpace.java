package io.bellwether.enrich.page;

/** Folds white space in one text, see {@link FoldedText}. */
final class FoldedSpace {

    private FoldedSpace() {}

    /** Line breaks stay. */
    static String of(String raw) {
        var folded = new FoldedText();
        folded.append(raw);
        return folded.take();
    }

    /** One line. */
    static String inLine(String raw) {
        var folded = new FoldedText();
        folded.appendSoft(raw);
        return folded.take();
    }
}
