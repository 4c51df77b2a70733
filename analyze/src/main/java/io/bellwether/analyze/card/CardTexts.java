package io.bellwether.analyze.card;

import io.bellwether.analyze.card.TextAnswer.Labelled;
import io.bellwether.analyze.card.TextAnswer.Section;
import io.bellwether.analyze.card.TextAnswer.Text;
import io.bellwether.news.Bullet;
import io.bellwether.news.CardText;
import io.bellwether.news.DigestSection;
import io.bellwether.news.KeyDataRow;
import io.bellwether.news.LabelledText;
import io.bellwether.news.QuestionAndAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one language, field by field through the gate. What does not pass is left out; what is left empty goes. */
final class CardTexts {

    private static final int MOST_BULLETS = 5;
    private static final int MOST_ITEMS = 8;
    private static final int LONGEST_TAG = 40;

    private final CheckedText checked;
    private final String language;

    CardTexts(CheckedText checked, String language) {
        this.checked = checked;
        this.language = language;
    }

    CardText of(Text text, List<KeyDataRow> rows) {
        String summary = checked.keep(text.summary());
        return CardText.newBuilder()
                .setLanguage(language)
                .setTitle(orNull(checked.keepWhole(text.title())))
                .setSummary(orNull(summary))
                .setTldr(bullets(text.tldr(), summary))
                .setKeyData(rows)
                .setAnalysis(orNull(checked.keep(text.analysis())))
                .setInsights(labelled(text.insights()))
                .setFaq(questions(text.faq()))
                .setDigest(sections(text.digest()))
                .setConclusion(orNull(checked.keep(text.conclusion())))
                .setTags(tags(text.tags()))
                .setDisclaimer(Disclaimer.in(language))
                .build();
    }

    /** Bullets that say something beside the summary and one another. */
    private List<Bullet> bullets(List<String> written, String summary) {
        var bullets = new ArrayList<Bullet>();
        var said = new StringBuilder();
        for (String bullet : written) {
            String words = checked.keep(bullet);
            boolean repeated = Repetition.isIn(words, said.toString()) || Repetition.isIn(words, summary);
            if (!words.isEmpty() && !repeated && bullets.size() < MOST_BULLETS) {
                bullets.add(Bullet.newBuilder().setText(words).build());
                said.append(words).append('\n');
            }
        }
        return bullets;
    }

    private List<LabelledText> labelled(List<Labelled> written) {
        var kept = new ArrayList<LabelledText>();
        for (Labelled item : written) {
            String label = checked.keepWhole(item.label());
            String words = checked.keep(item.text());
            if (!label.isEmpty() && !words.isEmpty() && kept.size() < MOST_ITEMS) {
                kept.add(new LabelledText(label, words));
            }
        }
        return kept;
    }

    private List<QuestionAndAnswer> questions(List<TextAnswer.Question> written) {
        var kept = new ArrayList<QuestionAndAnswer>();
        for (TextAnswer.Question item : written) {
            String question = checked.keepWhole(item.question());
            String answer = checked.keep(item.answer());
            if (!question.isEmpty() && !answer.isEmpty() && kept.size() < MOST_ITEMS) {
                kept.add(new QuestionAndAnswer(question, answer));
            }
        }
        return kept;
    }

    /** Sections are numbered anew: one that is left out leaves no gap. */
    private List<DigestSection> sections(List<Section> written) {
        var kept = new ArrayList<DigestSection>();
        for (Section section : written) {
            String heading = checked.keepWhole(section.heading());
            var paragraphs = section.paragraphs().stream()
                    .map(checked::keep)
                    .filter(words -> !words.isEmpty())
                    .toList();
            var items = labelled(section.items());
            boolean empty = paragraphs.isEmpty() && items.isEmpty();
            if (!heading.isEmpty() && !empty && kept.size() < MOST_ITEMS) {
                kept.add(new DigestSection(kept.size() + 1, heading, paragraphs, items));
            }
        }
        return kept;
    }

    private List<String> tags(List<String> written) {
        return written.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty()
                        && tag.length() <= LONGEST_TAG
                        && ScriptShare.isTag(tag, language)
                        && checked.passes(tag))
                .distinct()
                .limit(MOST_ITEMS)
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
