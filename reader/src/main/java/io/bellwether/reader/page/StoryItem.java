package io.bellwether.reader.page;

import io.bellwether.news.Bullet;
import io.bellwether.news.CardText;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.StoryMember;
import io.bellwether.news.Tag;
import io.bellwether.reader.store.StoryHit;
import io.bellwether.schemas.StoryNow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A story as one item of a list. */
final class StoryItem {

    private static final int TAGS = 3;

    private final StoryHit hit;
    private final Words words;
    private final Instant moment;
    private final CardWords card;

    /**
     * An item.
     *
     * @param moment what the list is about: now, or the end of a past day
     */
    StoryItem(StoryHit hit, Words words, Instant moment) {
        this.hit = hit;
        this.words = words;
        this.moment = moment;
        this.card = CardWords.of(hit.lead(), words.language());
    }

    String id() {
        return hit.story().getStoryId();
    }

    String articleId() {
        return lead().getArticleId();
    }

    String href() {
        return Links.story(id());
    }

    String articleHref() {
        return Links.article(hit.lead().getArticleId());
    }

    String title() {
        return card.title().isEmpty() ? words.say("untitled") : card.title();
    }

    String titleLanguage() {
        return card.title().isEmpty() ? words.language().code() : card.titleLanguage();
    }

    /** One sentence of what it is about; empty when the card has none. */
    String gist() {
        CardText text = card.text();
        if (text == null) {
            return "";
        }
        List<Bullet> bullets = text.getTldr();
        String summary = text.getSummary();
        return bullets.isEmpty()
                ? (summary == null ? "" : summary)
                : bullets.get(0).getText();
    }

    /** That a model wrote title and gist; empty where they are the article's own. */
    String marking() {
        return card.marking(words);
    }

    /** The gist for whoever shares it, marked where a model wrote it. */
    String description() {
        return (gist() + " " + marking()).strip();
    }

    String gistLanguage() {
        return card.language();
    }

    String outlet() {
        return Outlets.name(lead().getOutlet());
    }

    String age() {
        return words.age(last(), moment);
    }

    /** The latest report up to the list's moment. */
    Instant last() {
        return hit.story().getMembers().stream()
                .map(StoryMember::getEventTime)
                .filter(time -> !time.isAfter(moment))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> lead().getEventTime());
    }

    int families() {
        return hit.reports().familiesBy(moment);
    }

    int size() {
        return (int) hit.story().getMembers().stream()
                .filter(member -> !member.getEventTime().isAfter(moment))
                .count();
    }

    /** How much is told of it, in words. */
    String coverage() {
        return size() == 1 ? words.say("coverage.one") : words.say("coverage.many", size(), families());
    }

    String phase() {
        return StoryNow.of(hit.story(), moment).phase();
    }

    String phaseLabel() {
        return words.say("phase." + phase());
    }

    List<Gauge> gauges() {
        var scores = lead().getScores();
        return List.of(
                Gauge.of("hot", hit.hot(), words),
                Gauge.of("quality", scores.getQuality().getValue(), words),
                Gauge.of("impact", scores.getImpact().getValue(), words));
    }

    List<Tag> tags() {
        return lead().getTags().stream().limit(TAGS).toList();
    }

    String label(Tag tag) {
        return words.language().of(tag);
    }

    /** For the script, with two decimals. */
    String data(Gauge gauge) {
        return String.format(Locale.ROOT, "%.2f", gauge.value());
    }

    private ScoredArticle lead() {
        return hit.lead();
    }
}
