package io.bellwether.enrich.page;

import io.bellwether.enrich.page.Boilerplate.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Finds the article on a page: title, main text, byline, times and whatever the page declares about itself. Takes any
 * string; work and memory are linear in its length and bounded (8 million characters, 300,000 tags, 300,000 nodes, depth
 * 512): what lies behind a bound is left out and the page flagged. Pure and safe for use by many threads.
 */
public final class PageExtractor {

    private static final int FEW_CHARACTERS = 300;

    private final ElementMarks elementMarks = new ElementMarks();
    private final Boilerplate boilerplate = new Boilerplate();
    private final BlockFilter blockFilter = new BlockFilter();
    private final Completeness completeness = new Completeness();

    /**
     * Reads a page.
     *
     * @param html a whole page, or a part of one
     * @param url where it was found, to complete relative addresses
     */
    public Page extract(String html, Optional<String> url) {
        Markup markup = Markup.of(html);
        PageWalk walk = PageWalk.over(markup.parse(), elementMarks::of);
        PageTree tree = walk.tree();
        PageMetadata declared = PageMetadata.of(walk.declarations(), PageMarks.of(tree), url);
        String title = declared.title().map(Sourced::value).orElse("");
        Edges main = main(tree, title, Severity.STRICT);
        if (main.length() < FEW_CHARACTERS) {
            // The names misled: some pages call their article a sidebar.
            tree = walk.tree();
            Edges more = main(tree, title, Severity.BY_ELEMENT_ONLY);
            main = more.length() > 2 * main.length() ? more : main;
        }
        PageMetadata metadata = declared.completedFrom(tree, main);
        String text = BlockText.of(main.text());
        List<String> flags = completeness.flags(markup, walk, metadata, text, main.length());
        if (text.length() < FEW_CHARACTERS) {
            String body = metadata.articleBody();
            if (body.length() > 2 * text.length()) {
                return metadata.page(
                        new Sourced<>(body, Sourced.JSON_LD), completeness.of(PageTree.length(body), flags), flags);
            }
        }
        String method = text.isEmpty() ? "none" : "html-main-text";
        return metadata.page(new Sourced<>(text, method), completeness.of(main.length(), flags), flags);
    }

    private Edges main(PageTree tree, String title, Severity severity) {
        boolean[] dropped = boilerplate.mark(tree, severity);
        MediaCaptions.mark(tree, dropped);
        return Edges.of(tree, blockFilter.filter(tree, MainPart.find(tree, dropped), title));
    }
}
