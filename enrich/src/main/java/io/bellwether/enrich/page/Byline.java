package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Names of those who wrote a page, where JSON-LD does not give them. */
final class Byline {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_NAMES = 20;

    private static final String MARKED =
            "[rel=author],[itemprop=author] [itemprop=name],[itemprop=author],.byline,.author,"
                    + ".article-author,.post-author,.author-name,.byline-name";

    private static final Pattern PREFIX = Pattern.compile(
            "^(by|written by|von|par|por|作者|记者|記者|文|编辑)(?=[\\s:：/|])[\\s:：/|]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;、|/]|\\band\\b|\\bund\\b|&)\\s*");

    private Byline() {}

    static List<String> of(Document document, MetaTags tags) {
        Optional<String> declared = tags.first(
                        "author",
                        "article:author",
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "byl",
                        "dcterms.creator")
                .filter(name -> !name.contains("://") && name.length() <= LONGEST_LINE);
        if (declared.isPresent()) {
            return names(declared.get());
        }
        for (Element element : document.select(MARKED)) {
            String line = FoldedSpace.of(FoldedSpace.softBreaks(element.text()));
            if (!line.isEmpty() && line.length() <= LONGEST_LINE && !names(line).isEmpty()) {
                return names(line);
            }
        }
        return List.of();
    }

    /** The names in a line such as "By Jane Roe and John Doe". */
    static List<String> names(String line) {
        var names = new ArrayList<String>();
        String rest = PREFIX.matcher(line.strip()).replaceFirst("");
        for (String part : SEPARATOR.splitAsStream(rest).limit(MOST_NAMES).toList()) {
            String name = part.strip();
            if (!name.isEmpty()
                    && name.length() <= LONGEST_NAME
                    && name.codePoints().anyMatch(Character::isLetter)
                    && name.codePoints().noneMatch(Character::isDigit)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
