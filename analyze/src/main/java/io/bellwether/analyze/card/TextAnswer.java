package io.bellwether.analyze.card;

import java.util.List;

/** The texts of a card as the model writes them, as their schema has them. */
record TextAnswer(Text en, Text zh, List<Adjustment> adjustments) {

    TextAnswer {
        adjustments = List.copyOf(adjustments);
    }

    /** The text in one language. */
    record Text(
            String title,
            String summary,
            List<String> tldr,
            List<Row> keyData,
            String analysis,
            List<Labelled> insights,
            List<Question> faq,
            List<Section> digest,
            String conclusion,
            List<String> tags) {

        Text {
            tldr = List.copyOf(tldr);
            keyData = List.copyOf(keyData);
            insights = List.copyOf(insights);
            faq = List.copyOf(faq);
            digest = List.copyOf(digest);
            tags = List.copyOf(tags);
        }
    }

    /** A row of the key-data table; {@code fact} is the fact's number, from 1. */
    record Row(int fact, String entity, String what, String figure) {}

    /** A labelled text. */
    record Labelled(String label, String text) {}

    /** A question with its answer. */
    record Question(String question, String answer) {}

    /** A section of the digest. */
    record Section(String heading, List<String> paragraphs, List<Labelled> items) {

        Section {
            paragraphs = List.copyOf(paragraphs);
            items = List.copyOf(items);
        }
    }

    /** How the model would move a score. */
    record Adjustment(String score, double points, String reasonEn, String reasonZh) {}
}
