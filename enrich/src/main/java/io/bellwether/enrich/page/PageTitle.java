package io.bellwether.enrich.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page, without the name of the site that is often set behind it. */
final class PageTitle {

    private static final int LONGEST = 400;
    private static final int SHORTEST_CUT = 8;
    private static final Pattern SEPARATOR = Pattern.compile(" [|–—\\-·»:] | ?[_|｜] ?|--");

    private PageTitle() {}

    static String of(Document document, MetaTags tags, LinkedArticle linked, @Nullable String siteName) {
        String declared = tags.first("og:title", "twitter:title", "dc.title")
                .or(linked::headline)
                .orElseGet(() -> clean(document.title()));
        Optional<String> heading = headingIn(document, declared.isEmpty() ? clean(document.title()) : declared);
        return heading.orElseGet(() -> withoutSite(declared, siteName));
    }

    /** A first-level heading that the declared title begins with or repeats. */
    private static Optional<String> headingIn(Document document, String declared) {
        String folded = declared.toLowerCase(Locale.ROOT);
        for (Element element : document.getElementsByTag("h1")) {
            String heading = clean(element.text());
            boolean long_ = heading.length() >= SHORTEST_CUT;
            if (long_ && (folded.isEmpty() || folded.startsWith(heading.toLowerCase(Locale.ROOT)))) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    private static String withoutSite(String title, @Nullable String siteName) {
        Matcher separators = SEPARATOR.matcher(title);
        while (separators.find()) {
            String head = title.substring(0, separators.start());
            String tail = title.substring(separators.end());
            boolean site =
                    siteName != null && tail.toLowerCase(Locale.ROOT).contains(siteName.toLowerCase(Locale.ROOT));
            boolean underscore = title.charAt(separators.start()) == '_';
            if (head.length() >= SHORTEST_CUT && (site || underscore)) {
                return head.strip();
            }
        }
        return title;
    }

    private static String clean(String raw) {
        String folded = FoldedSpace.of(FoldedSpace.softBreaks(raw));
        return folded.length() > LONGEST ? "" : folded;
    }
}
