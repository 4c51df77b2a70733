package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements in which a page speaks of itself to machines, as {@link PageWalk} comes upon them. */
final class Declarations {

    private static final String LINKED_DATA = "application/ld+json";

    private static final int MANY_SCRIPTS = 5;

    private final Document document;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> linkedData = new ArrayList<>();
    private String title = "";
    private String canonical = "";
    private int scripts;

    Declarations(Document document) {
        this.document = document;
    }

    void note(Element element, ElementKind kind) {
        if (kind != ElementKind.SKIPPED) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "title" -> title = title.isEmpty() ? element.text() : title;
            case "link" -> noteLink(element);
            case "script" -> noteScript(element);
            default -> {}
        }
    }

    private void noteLink(Element link) {
        if (canonical.isEmpty() && link.attributes().get("rel").equalsIgnoreCase("canonical")) {
            canonical = link.attributes().get("href").strip();
        }
    }

    private void noteScript(Element script) {
        scripts++;
        String type = script.attributes().get("type").strip();
        if (type.regionMatches(true, 0, LINKED_DATA, 0, LINKED_DATA.length())) {
            linkedData.add(script);
        }
    }

    List<Element> metas() {
        return metas;
    }

    /** Scripts of JSON-LD. */
    List<Element> linkedData() {
        return linkedData;
    }

    /** Text of the title element. */
    String title() {
        return title;
    }

    /** Address of the link element that says canonical, as written. */
    Optional<String> canonical() {
        return Optional.of(canonical).filter(address -> !address.isEmpty());
    }

    /** Language that the html element declares. */
    Optional<String> language() {
        Element html = document.firstElementChild();
        return html == null
                ? Optional.empty()
                : Optional.of(html.attr("lang").strip())
                        .filter(code -> !code.isEmpty())
                        .or(() -> Optional.of(html.attr("xml:lang").strip()))
                        .filter(code -> !code.isEmpty());
    }

    /** Whether it looks as if scripts made the page: there are many, or a framework's root waits for them. */
    boolean isFilledByScripts() {
        return scripts >= MANY_SCRIPTS || document.selectFirst("#root:empty,#app:empty,#__next:empty") != null;
    }
}
