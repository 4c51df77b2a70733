package io.bellwether.reader;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Bullet;
import io.bellwether.news.Card;
import io.bellwether.news.CardText;
import io.bellwether.news.Comparison;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Heat;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.Provenance;
import io.bellwether.news.Quote;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.Span;
import io.bellwether.news.Story;
import io.bellwether.news.StoryMember;
import io.bellwether.news.StoryPhase;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.news.Tag;
import io.bellwether.schemas.Fixtures;
import io.bellwether.schemas.TrustedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Scored articles and stories as the topics hold them, written for the tests. */
public final class Samples {

    /** The moment that they are about. */
    public static final Instant NOON = Fixtures.NOON;

    /** Half-life of attention. */
    public static final Duration HALF_LIFE = Duration.ofHours(24);

    static {
        TrustedRecords.trust();
    }

    private Samples() {}

    /** An article whose story is named {@code s-} and its id. */
    public static ScoredArticle.Builder article(String id, String title) {
        return ScoredArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://meridianwire.example/" + id)
                .setOutlet(Fixtures.outlet("meridianwire.example", "meridian"))
                .setTitle(title)
                .setTitleLanguage(new LanguageGuess("en", 0.9))
                .setLanguage(new LanguageGuess("en", 0.9))
                .setAuthors(List.of("Ada Berg"))
                .setPublishedAt(NOON)
                .setEventTime(NOON)
                .setIngestedAt(NOON.plusSeconds(60))
                .setCompleteness(0.9)
                .setCard(card(id, title))
                .setScores(scores(30, 60, 40, heat(1, NOON)))
                .setStory(new StoryPlace("s-" + id, StoryRole.LEAD, 1, 1, StoryPhase.NEW, null))
                .setTags(List.of(new Tag("ai.models", "Models", "模型", 0.9, List.of())))
                .setContentHash("hash-" + id)
                .setPipelineVersion("test");
    }

    /** A Chinese article. */
    public static ScoredArticle.Builder chinese(String id, String title) {
        return article(id, title)
                .setOutlet(Outlet.newBuilder()
                        .setId("nanping.example")
                        .setName("南屏财经")
                        .setTier(2)
                        .build())
                .setTitleLanguage(new LanguageGuess("zh", 0.9))
                .setLanguage(new LanguageGuess("zh", 0.9));
    }

    /** A text of an article. */
    public static EnrichedArticle text(String id, String text) {
        return Fixtures.enriched(id, text).setContentHash("hash-" + id).build();
    }

    /** A story of articles, of which the first leads. */
    public static Story.Builder story(String id, ScoredArticle... articles) {
        var members = List.of(articles).stream().map(Samples::member).toList();
        var times = members.stream().map(StoryMember::getEventTime).sorted().toList();
        var languages = new TreeSet<String>();
        members.forEach(member -> languages.add(member.getLanguage()));
        var families = new TreeSet<String>();
        members.forEach(member -> families.add(member.getFamily()));
        return Story.newBuilder()
                .setStoryId(id)
                .setLeadArticleId(articles[0].getArticleId())
                .setTitle(articles[0].getTitle())
                .setMembers(members)
                .setSize(members.size())
                .setFamilies(List.copyOf(families))
                .setLanguages(List.copyOf(languages))
                .setFirstReport(times.get(0))
                .setLastReport(times.get(times.size() - 1))
                .setPhase(StoryPhase.NEW)
                .setHeat(articles[0].getScores().getHeat())
                .setScorerVersion("test");
    }

    /** A story's record of an article. */
    public static StoryMember member(ScoredArticle article) {
        String family = article.getOutlet().getFamily();
        return StoryMember.newBuilder()
                .setArticleId(article.getArticleId())
                .setOutletId(article.getOutlet().getId())
                .setFamily(family == null ? article.getOutlet().getId() : family)
                .setEventTime(article.getEventTime())
                .setRole(article.getStory().getRole())
                .setDuplicateOf(article.getStory().getDuplicateOf())
                .setLanguage(article.getLanguage().getCode())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl())
                .build();
    }

    /** Heat of so many voices at a moment. */
    public static Heat heat(double voices, Instant at) {
        double halfLives = (double) at.toEpochMilli() / HALF_LIFE.toMillis();
        return new Heat(Math.log(voices) / Math.log(2) + halfLives, HALF_LIFE.toMillis());
    }

    /** Scores with one part each. */
    public static Scores scores(double hot, double quality, double impact, Heat heat) {
        return Scores.newBuilder()
                .setHot(score("publisher-families", hot))
                .setQuality(score("byline-and-date", quality))
                .setImpact(score("figure-scale", impact))
                .setOverall(score("hot", (hot + quality + impact) / 3))
                .setHeat(heat)
                .setAsOf(NOON)
                .setScorerVersion("test")
                .build();
    }

    /** A card with one bullet, one figure and one quote, all from the beginning of the text. */
    public static Card card(String id, String words) {
        return Card.newBuilder()
                .setArticleId(id)
                .setContentHash("hash-" + id)
                .setKeyData(List.of(new KeyFigure(
                        words, words, "120 people", 120.0, null, "people", null, Comparison.NONE, new Span(0, 3))))
                .setKeyDataStatus(KeyDataStatus.PRESENT)
                .setQuotes(List.of(new Quote(words, words, words, new Span(0, 5))))
                .setEn(CardText.newBuilder()
                        .setLanguage("en")
                        .setSummary("Summary of " + words)
                        .setTldr(List.of(new Bullet(words, new Span(0, 8))))
                        .build())
                .setProvenance(Provenance.newBuilder().build())
                .build();
    }

    private static Score score(String part, double value) {
        return Score.newBuilder()
                .setValue(value)
                .setComponents(List.of(new ScoreComponent(
                        part,
                        value,
                        value,
                        10.0,
                        value,
                        new BilingualText("Because of " + part + ".", "理由：" + part + "。"),
                        List.of(new Span(0, 4)))))
                .build();
    }
}
