package io.bellwether.enrich.page;

import io.bellwether.enrich.page.Boilerplate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Finds the article on a page: title, main text, byline, times and whatever the page declares about itself. Takes any
 * string; work and memory are linear in its length and bounded (8 million characters, 300,000 nodes, depth 512). Pure
 * and safe for use by many threads.
 */
public final class PageExtractor {

    private static final int FEW_CHARACTERS = 300;

    private final ClassWords classWords = new ClassWords();
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
        Document document = Markup.parse(html);
        PageTree tree = PageTree.of(document.body(), classWords::hints);
        PageMetadata metadata = PageMetadata.of(document, PageMarks.of(tree), url);
        Edges main = main(tree, metadata.title(), Severity.STRICT);
        if (main.length() < FEW_CHARACTERS) {
            // The names misled: some pages call their article a sidebar.
            tree = PageTree.of(document.body(), classWords::hints);
            Edges more = main(tree, metadata.title(), Severity.BY_ELEMENT_ONLY);
            main = more.length() > 2 * main.length() ? more : main;
        }
        String text = BlockText.of(main.text());
        String declared = metadata.articleBody();
        boolean fromDeclaration = text.length() < FEW_CHARACTERS && declared.length() > 2 * text.length();
        String method = fromDeclaration ? "json-ld" : text.isEmpty() ? "none" : "html-main-text";
        return page(
                metadata,
                main.head(),
                fromDeclaration ? declared : text,
                method,
                flags(html, document, tree, metadata, text));
    }

    private Edges main(PageTree tree, String title, Severity severity) {
        boolean[] dropped = boilerplate.mark(tree, severity);
        MediaCaptions.mark(tree, dropped);
        List<Block> main = BlockReader.read(tree, dropped, MainPart.find(tree, dropped));
        return Edges.of(tree, blockFilter.filter(tree, main, title));
    }

    private Page page(PageMetadata metadata, List<Block> head, String text, String method, List<String> flags) {
        return new Page(
                metadata.title(),
                text,
                metadata.authors().isEmpty() ? Byline.at(head, metadata.siteName()) : metadata.authors(),
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                metadata.canonicalUrl(),
                metadata.imageUrl(),
                metadata.siteName(),
                method,
                completeness.of(text, flags),
                flags);
    }

    private List<String> flags(String html, Document document, PageTree tree, PageMetadata metadata, String text) {
        var flags = new ArrayList<String>();
        if (completeness.isPaywalled(document, metadata, text)) {
            flags.add(Completeness.PAYWALL);
        }
        if (completeness.isScriptOnly(document, text)) {
            flags.add(Completeness.SCRIPT_ONLY);
        }
        if (html.length() > Markup.LONGEST || tree.truncated() || completeness.isTruncated(text)) {
            flags.add(Completeness.TRUNCATED);
        }
        return flags;
    }
}
