package io.bellwether.enrich.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of those who wrote a page, where JSON-LD does not give them. */
final class Byline {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_NAMES = 20;
    private static final Pattern DOMAIN = Pattern.compile("^\\S+\\.[a-z]{2,6}$");

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:by|written by|posted by|published by|(?:view )?all posts by|author|von|veröffentlicht von|alles von|interview|text|par|publié par|por"
                    + "|作者|本报记者|记者|記者|文|编辑)(?=[\\s:：/|])[\\s:：/|]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;、|/]|\\band\\b|\\bund\\b|&)\\s*");

    private Byline() {}

    /** Names that JSON-LD, meta elements or marked elements give; never the site's own. */
    static List<String> of(List<String> shown, MetaTags tags, LinkedArticle linked, @Nullable String siteName) {
        Stream<String> declared = tags
                .first(
                        "author",
                        "article:author",
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "byl",
                        "dcterms.creator")
                .stream();
        return Stream.of(
                        Stream.of(linked.authors()),
                        Stream.concat(declared, shown.stream()).map(Byline::names))
                .flatMap(lists -> lists)
                .map(names ->
                        names.stream().filter(name -> !isSite(name, siteName)).toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Names in a line at the text's head that says by whom it is; empty where none does. */
    static List<String> at(List<Block> head, @Nullable String siteName) {
        return head.stream()
                .limit(MOST_NAMES)
                .map(Block::text)
                .filter(line ->
                        line.length() <= LONGEST_NAME && PREFIX.matcher(line).find())
                .map(line -> names(line).stream()
                        .filter(name -> !isSite(name, siteName))
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isSite(String name, @Nullable String siteName) {
        return name.equalsIgnoreCase(siteName)
                || name.equalsIgnoreCase("admin")
                || name.contains("://")
                || DOMAIN.matcher(name).find();
    }

    /** The names in a line such as "By Jane Roe and John Doe". */
    static List<String> names(String line) {
        var names = new ArrayList<String>();
        if (line.length() > LONGEST_LINE || line.contains("://")) {
            return List.of();
        }
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
