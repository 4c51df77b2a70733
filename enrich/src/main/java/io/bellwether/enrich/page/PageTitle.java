package io.bellwether.enrich.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headline of a page, without the name of the site that is often set behind it. */
final class PageTitle {

    /** Chinese sites set their name behind a hyphen without spaces. */
    private static final Pattern CHINESE_SITE =
            Pattern.compile("([^-]*[\\u4e00-\\u9fff][^-]{8,})-{1,2}[^-，。]{0,4}[\\u4e00-\\u9fff]{1,8}");

    private static final int LONGEST = 400;
    private static final int SHORTEST_CUT = 8;
    private static final double REPEATED = 0.3;
    private static final double SAME_WORDS = 0.6;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SEPARATOR = Pattern.compile(" [|–—\\-·»:] | ?[_|｜] ?|--");

    private static final Pattern SEGMENTS = Pattern.compile(" [|–—\\-·»/:]+ | ?[|｜»] ?");

    private PageTitle() {}

    /** The headline; empty when there is none. */
    static Optional<Sourced<String>> of(
            String title, PageMarks marks, MetaTags tags, LinkedArticle linked, @Nullable String siteName) {
        List<Sourced<String>> sources = Stream.of(
                        tags.first("og:title"),
                        tags.first("twitter:title"),
                        tags.first("dc.title"),
                        linked.headline(),
                        Optional.of(new Sourced<>(clean(title), Sourced.TITLE)))
                .flatMap(Optional::stream)
                .filter(variant -> !variant.value().isEmpty())
                .toList();
        List<String> variants = sources.stream().map(Sourced::value).toList();
        String declared = variants.isEmpty() ? "" : variants.get(0);
        List<String> headings = marks.headings().stream()
                .filter(heading -> !heading.equalsIgnoreCase(siteName))
                .toList();
        Optional<String> repeated = headingIn(headings, declared).map(heading -> withoutKicker(heading, variants));
        Optional<String> segment = segment(
                Stream.concat(headings.stream(), marks.subheadings().stream()).toList(), variants);
        return Stream.of(repeated, segment)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(String::length))
                .map(heading -> new Sourced<>(heading, Sourced.HEADING))
                .or(() -> sources.stream()
                        .findFirst()
                        .map(first -> new Sourced<>(withoutSite(first.value(), siteName), first.origin())));
    }

    /** What a heading has before a title that the page declares is a line above it. */
    private static String withoutKicker(String heading, List<String> variants) {
        String folded = heading.toLowerCase(Locale.ROOT);
        for (String variant : variants) {
            String part = variant.toLowerCase(Locale.ROOT);
            boolean isLong = part.length() >= SHORTEST_CUT && part.length() >= REPEATED * folded.length();
            if (isLong && (folded.endsWith(' ' + part) || isBeforeSeparator(folded, part))) {
                return variant;
            }
        }
        return heading;
    }

    private static boolean isBeforeSeparator(String heading, String part) {
        return heading.startsWith(part)
                && SEPARATOR
                        .matcher(heading)
                        .region(part.length(), heading.length())
                        .lookingAt();
    }

    /** The longest heading that is one of the parts, between separators, of a declared title. */
    private static Optional<String> segment(List<String> headings, List<String> variants) {
        Set<String> segments = variants.stream()
                .flatMap(variant -> SEGMENTS.splitAsStream(variant)
                        .map(String::strip)
                        .filter(segment -> segment.length() >= REPEATED * variant.length()))
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return headings.stream()
                .filter(heading -> heading.length() >= SHORTEST_CUT)
                .filter(heading -> segments.contains(heading.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length));
    }

    /** A first-level heading that the declared title repeats, in whole or for the most part. */
    private static Optional<String> headingIn(List<String> headings, String declared) {
        String folded = declared.toLowerCase(Locale.ROOT);
        Set<String> words = words(folded);
        for (String heading : headings) {
            String foldedHeading = heading.toLowerCase(Locale.ROOT);
            boolean repeated = folded.isEmpty()
                    || foldedHeading.startsWith(folded)
                    || (folded.contains(foldedHeading) && heading.length() >= REPEATED * declared.length())
                    || share(words(foldedHeading), words) >= SAME_WORDS;
            if (heading.length() >= SHORTEST_CUT && repeated) {
                return Optional.of(heading);
            }
        }
        return Optional.empty();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static double share(Set<String> heading, Set<String> declared) {
        long common = heading.stream().filter(declared::contains).count();
        return heading.size() < FEWEST_WORDS ? 0 : (double) common / heading.size();
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
        Matcher chinese = CHINESE_SITE.matcher(title);
        return chinese.matches() ? chinese.group(1) : title;
    }

    private static String clean(String raw) {
        String folded = FoldedSpace.inLine(raw);
        return folded.length() > LONGEST ? "" : folded;
    }
}
