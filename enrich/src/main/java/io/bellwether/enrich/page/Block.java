package io.bellwether.enrich.page;

/**
 * A run of text without a break: a paragraph, heading, list item or table row.
 *
 * @param node the block element that it stands in
 * @param kind that element's kind
 * @param text white space folded
 * @param length weighted length of the text
 * @param linkLength weighted length of the linked part
 */
record Block(int node, ElementKind kind, String text, int length, int linkLength) {

    double linkDensity() {
        return length == 0 ? 0 : (double) linkLength / length;
    }
}
