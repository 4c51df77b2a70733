package io.bellwether.enrich.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The telling words of an English gloss of CC-CEDICT, in lower case; none of glosses that only refer to other words. */
final class GlossWords {

    private static final Pattern REFERENCE = Pattern.compile(
            "^(CL:|surname |.*variant of|see |see also|also written|also pr\\.|Taiwan pr\\.|used in |Japanese variant|pr\\. |erhua).*");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\u2E80-\\uFFFF|]+");
    /** Names come with an explanation behind a comma, or with what kind of place it is. */
    private static final Pattern EXPLANATION = Pattern.compile(
            ",.*|\\b(prefecture|county|city|district|town|township|province|autonomous|capital|subdistrict|municipality)\\b.*");

    private static final Set<String> STOP = Set.of(
            ("a an the to of in on at by for with from as be is are was been being and or not no it its this that one ones"
                            + " one's sb sb's sth etc e.g. i.e. esp lit fig abbr coll dialect classical literary tw loanword idiom"
                            + " archaic especially used into out up down off over very so such who which what whose where when"
                            + " another other others oneself someone something somebody do does have has had get can may make"
                            + " than more most some any all each old about between after before his her their your you he she they"
                            + " particle prefix suffix polite slang formal kind term name")
                    .split(" "));

    private GlossWords() {}

    static List<String> of(String gloss, boolean name) {
        if (REFERENCE.matcher(gloss).matches()) {
            return List.of();
        }
        String plain = ASIDE.matcher(gloss).replaceAll(" ");
        if (name) {
            String head = EXPLANATION.matcher(plain).replaceFirst("");
            plain = head.isBlank() ? plain : head;
        }
        var words = new ArrayList<String>();
        for (String word : plain.toLowerCase(Locale.ROOT).split("[^a-z0-9'\\-]+", -1)) {
            for (String part : word.split("-", -1)) {
                if (part.length() > 1 && !STOP.contains(part) && part.chars().allMatch(c -> c < 0x80)) {
                    words.add(part);
                }
            }
        }
        return words;
    }
}
