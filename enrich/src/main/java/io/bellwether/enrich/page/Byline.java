package io.bellwether.enrich.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            "^(?:by|written by|posted by|published by|(?:view )?all posts by|authors?|autorin|autor|auteure|auteur"
                    + "|artikel von|beitrag von|erstellt von|geschrieben von|veröffentlicht von|alles von|von|interview"
                    + "|text|par|publié par|écrit par|por|publicado por|escrito por|作者|本报记者|记者|記者|文|编辑)"
                    + "(?=[\\s:：/|])[\\s:：/|]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;、|/]|\\band\\b|\\bund\\b|&)\\s*");

    /** What follows names in a line: a day, a note on pictures, an arrow to more. */
    private static final Pattern REST = Pattern.compile(
            " (?:»|•|·|[–—-] |\\(|am \\p{L}|am \\d|on \\d|le \\d|el \\d|(?:fotos?|photos?|bild(?:er)?|illustration)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Lines about pictures, and accounts, name no writer. */
    private static final Pattern NO_BYLINE = Pattern.compile(
            "^(?:@|(?:fotos?|photos?|bild(?:er)?|image|grafik|quelle|source)\\s*[:：])", Pattern.CASE_INSENSITIVE);

    /** Whole words that no person's name has, but a house's has. */
    private static final Pattern HOUSE = Pattern.compile(
            "(?:^|[\\s-])(?:e\\.v\\.|gmbh|ag|inc\\.?|ltd\\.?|admin|wordpressadmin)$", Pattern.CASE_INSENSITIVE);

    /** A label whose name stands elsewhere. */
    private static final Pattern LABEL =
            Pattern.compile("by|von|par|por|authors?|autor(?:in)?|auteur|veröffentlicht", Pattern.CASE_INSENSITIVE);

    private Byline() {}

    /** Names that JSON-LD, meta elements or marked elements give; never the site's own. */
    static Optional<Sourced<List<String>>> of(
            List<String> shown, MetaTags tags, LinkedArticle linked, @Nullable String siteName) {
        Stream<Sourced<String>> declared = tags
                .first(
                        "author",
                        "article:author",
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "byl",
                        "dcterms.creator")
                .stream();
        Stream<Sourced<String>> marked = shown.stream().map(line -> new Sourced<>(line, Sourced.MARKED));
        return Stream.concat(
                        linked.authors().stream(),
                        Stream.concat(declared, marked)
                                .filter(line -> !isSite(line.value(), siteName))
                                .map(line -> new Sourced<>(names(line.value()), line.origin())))
                .flatMap(names -> names.read(all -> withoutSite(all, siteName)).stream())
                .findFirst();
    }

    private static Optional<List<String>> withoutSite(List<String> names, @Nullable String siteName) {
        List<String> persons =
                names.stream().filter(name -> !isSite(name, siteName)).toList();
        return persons.isEmpty() ? Optional.empty() : Optional.of(persons);
    }

    /** Names in a line at the text's head that says by whom it is. */
    static Optional<Sourced<List<String>>> at(List<Block> head, @Nullable String siteName) {
        return head.stream()
                .limit(MOST_NAMES)
                .map(Block::text)
                .filter(line ->
                        line.length() <= LONGEST_NAME && PREFIX.matcher(line).find())
                .flatMap(line -> withoutSite(names(line), siteName).stream())
                .findFirst()
                .map(names -> new Sourced<>(names, Sourced.TEXT));
    }

    /** Whether a short text says first by whom it is. */
    static boolean opens(String text) {
        return text.length() <= LONGEST_LINE && PREFIX.matcher(text).find();
    }

    private static boolean isSite(String name, @Nullable String siteName) {
        return (siteName != null && letters(name).equals(letters(siteName)))
                || name.contains("://")
                || HOUSE.matcher(name).find()
                || DOMAIN.matcher(name).find();
    }

    /** Letters alone, so that "Harbour Post" and "harbourpost" are one name. */
    private static String letters(String name) {
        var letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The names in a line such as "By Jane Roe and John Doe". */
    static List<String> names(String line) {
        if (line.length() > LONGEST_LINE
                || line.contains("://")
                || NO_BYLINE.matcher(line.strip()).find()) {
            return List.of();
        }
        String rest = PREFIX.matcher(line.strip()).replaceFirst("");
        var end = REST.matcher(rest);
        String before = end.find() && end.start() > 0 ? rest.substring(0, end.start()) : rest;
        return SEPARATOR
                .splitAsStream(before)
                .limit(MOST_NAMES)
                .map(String::strip)
                .filter(Byline::isName)
                .toList();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && !LABEL.matcher(name).matches()
                && name.codePoints().noneMatch(Character::isDigit);
    }
}
