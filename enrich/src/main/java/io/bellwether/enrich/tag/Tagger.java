package io.bellwether.enrich.tag;

import io.bellwether.enrich.token.Words;
import io.bellwether.news.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says what an article is about: every subject of the taxonomy whose terms stand in title, text or source tags with
 * enough weight. Confidence is {@code 1 - exp(-weight / (6 + words / 400))}: it grows with every term, a repeated term
 * counts with the logarithm of its number, a term of the title double, and a long text needs more. Safe for use by many
 * threads.
 */
public final class Tagger {

    /** Most tags of one article. */
    public static final int MOST_TAGS = 12;

    /** Least confidence of a tag that is returned. */
    public static final double LEAST_CONFIDENCE = 0.4;

    private static final double TITLE_FACTOR = 2;
    private static final double SOURCE_TAG_FACTOR = 1.5;
    private static final double SHORT_TEXT_WEIGHT = 6;
    private static final double CHARACTERS_PER_POINT = 2_400;
    private static final double HAN_CHARACTERS_PER_POINT = 800;

    private final Taxonomy taxonomy = new Taxonomy();

    /** Version of the taxonomy, part of the pipeline's version. */
    public String taxonomyVersion() {
        return taxonomy.version();
    }

    /**
     * The subjects of an article, most certain first, at most {@value #MOST_TAGS}.
     *
     * @param title the headline, empty when there is none
     * @param text the clean text, empty when there is none
     * @param language ISO 639-1 code of the text
     * @param sourceTags categories as the source gave them
     */
    public List<Tag> tag(String title, String text, String language, List<String> sourceTags) {
        var found = new Findings(taxonomy.subjects().size());
        scan(title, TITLE_FACTOR, found);
        scan(text, 1, found);
        sourceTags.forEach(tag -> scan(tag, SOURCE_TAG_FACTOR, found));
        double perPoint = language.equals("zh") ? HAN_CHARACTERS_PER_POINT : CHARACTERS_PER_POINT;
        double scale = SHORT_TEXT_WEIGHT + text.length() / perPoint;
        var tags = new ArrayList<Tag>();
        for (Subject subject : taxonomy.subjects()) {
            double confidence = 1 - Math.exp(-found.weight(subject) / scale);
            if (confidence >= LEAST_CONFIDENCE) {
                tags.add(tag(subject, confidence, found.evidence(subject)));
            }
        }
        tags.sort(Comparator.comparingDouble(Tag::getConfidence).reversed());
        return tags.size() > MOST_TAGS ? List.copyOf(tags.subList(0, MOST_TAGS)) : tags;
    }

    private void scan(String text, double factor, Findings found) {
        int at = 0;
        while (at < text.length()) {
            var match = taxonomy.at(text, at, text.length());
            if (match == null) {
                at = Words.nextStart(text, at);
                continue;
            }
            String term = text.substring(at, match.end());
            for (Taxonomy.Evidence evidence : match.value()) {
                if (evidence.allows(term)) {
                    found.add(evidence.subject(), term, evidence.weight() * factor);
                }
            }
            at = match.end();
        }
    }

    private static Tag tag(Subject subject, double confidence, List<String> evidence) {
        return Tag.newBuilder()
                .setId(subject.id())
                .setEn(subject.en())
                .setZh(subject.zh())
                .setConfidence(Math.rint(confidence * 1000) / 1000)
                .setEvidence(evidence)
                .build();
    }
}
