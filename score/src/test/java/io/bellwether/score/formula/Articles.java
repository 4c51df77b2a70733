package io.bellwether.score.formula;

import io.bellwether.news.Comparison;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Extraction;
import io.bellwether.news.HeadlineSignals;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.KeySentence;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.Quote;
import io.bellwether.news.Span;
import io.bellwether.news.Tag;
import io.bellwether.news.TextStatistics;
import java.time.Instant;
import java.util.List;
import org.apache.avro.util.ClassSecurityValidator;

/** Articles written for these tests. */
final class Articles {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String ENGLISH_TEXT = """
            Harbour Chips said on Monday that it will acquire Tidal Robotics for $4.5 billion.

            The merger needs the consent of the European Commission. About 12,000 employees work for both companies. \
            "We will keep every plant open," said Mara Lind, the chief executive. Shares of Tidal rose 18 percent in Oslo.
            """.strip();

    private static final String CHINESE_TEXT =
            "港芯科技周一表示，将以45亿美元收购潮汐机器人公司。\n\n此次收购须经欧盟委员会批准。两家公司共有1.2万名员工。" + "“我们会保留所有工厂，”首席执行官林玛拉说。潮汐公司股价在奥斯陆上涨18%。";

    static {
        // Avro builds defaults of records and enums only from packages that it was told to trust.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith("io.bellwether.news.")));
    }

    private Articles() {}

    static EnrichedArticle.Builder english() {
        String text = ENGLISH_TEXT;
        return frame("en", "Harbour Chips to buy Tidal Robotics for $4.5 billion", text)
                .setAuthors(List.of("Ada Berg"))
                .setEntities(List.of(
                        entity(text, "Harbour Chips", EntityType.ORGANISATION, "org.harbour-chips"),
                        entity(text, "Tidal Robotics", EntityType.ORGANISATION, null),
                        entity(text, "European Commission", EntityType.ORGANISATION, "org.european-commission"),
                        entity(text, "Mara Lind", EntityType.PERSON, null),
                        entity(text, "Oslo", EntityType.PLACE, "place.oslo")))
                .setKeyData(List.of(
                        figure(text, "$4.5 billion", 4.5e9, "USD"),
                        figure(text, "12,000 employees", 12_000, "employees"),
                        figure(text, "18 percent", 18, "percent")))
                .setQuotes(List.of(quote(text, "We will keep every plant open,", "Mara Lind")))
                .setKeySentences(List.of(sentence(text, 0), sentence(text, text.indexOf("The merger"))))
                .setStatistics(new TextStatistics(270, 55, 5, 2, 5));
    }

    static EnrichedArticle.Builder chinese() {
        String text = CHINESE_TEXT;
        return frame("zh", "港芯科技将以45亿美元收购潮汐机器人", text)
                .setAuthors(List.of("安柏"))
                .setEntities(List.of(
                        entity(text, "港芯科技", EntityType.ORGANISATION, "org.harbour-chips"),
                        entity(text, "潮汐机器人公司", EntityType.ORGANISATION, null),
                        entity(text, "欧盟委员会", EntityType.ORGANISATION, "org.european-commission"),
                        entity(text, "林玛拉", EntityType.PERSON, null),
                        entity(text, "奥斯陆", EntityType.PLACE, "place.oslo")))
                .setKeyData(List.of(
                        figure(text, "45亿美元", 4.5e9, "USD"),
                        figure(text, "1.2万名员工", 12_000, "名员工"),
                        figure(text, "18%", 18, "percent")))
                .setQuotes(List.of(quote(text, "我们会保留所有工厂，", "林玛拉")))
                .setKeySentences(List.of(sentence(text, 0), sentence(text, text.indexOf("此次"))))
                .setStatistics(new TextStatistics(88, 52, 5, 2, 5));
    }

    static EnrichedArticle.Builder titleOnly() {
        return frame("en", "Something happened", "")
                .setExtraction(new Extraction("title-only", 0.0, List.of(), List.of()))
                .setHeadline(new HeadlineSignals(0.0, 0.0, null, List.of()))
                .setPublishedAt(null)
                .setEventTimeOrigin(EventTimeOrigin.INGESTED_NO_TIME)
                .setTags(List.of())
                .setOutlet(new Outlet("unknown.example", null, null, null, null, null));
    }

    private static EnrichedArticle.Builder frame(String language, String title, String text) {
        return EnrichedArticle.newBuilder()
                .setArticleId("article-" + language)
                .setOutlet(new Outlet("daily.example", "The Daily", "example-group", null, language, 2))
                .setTitle(title)
                .setTitleLanguage(new LanguageGuess(language, 0.99))
                .setText(text)
                .setLanguage(new LanguageGuess(language, 0.99))
                .setPublishedAt(NOON)
                .setEventTime(NOON)
                .setEventTimeOrigin(EventTimeOrigin.PUBLISHED)
                .setIngestedAt(NOON.plusSeconds(60))
                .setExtraction(new Extraction("html-main-text", 0.95, List.of(), List.of()))
                .setHeadline(new HeadlineSignals(0.05, 0.0, 0.9, List.of()))
                .setStatistics(new TextStatistics(0, 0, 0, 0, 0))
                .setTags(List.of(
                        new Tag("business.deals", "Deals", "并购", 0.9, List.of()),
                        new Tag("tech.chips", "Chips", "芯片", 0.7, List.of())))
                .setContentHash("0".repeat(64))
                .setPipelineVersion("test");
    }

    static Entity entity(String text, String name, EntityType type, String id) {
        return new Entity(name, type, id, null, null, List.of(span(text, name)));
    }

    static KeyFigure figure(String text, String figure, double value, String unit) {
        return KeyFigure.newBuilder()
                .setFigure(figure)
                .setValue(value)
                .setUnit(unit)
                .setComparison(Comparison.NONE)
                .setSpan(span(text, figure))
                .build();
    }

    static Quote quote(String text, String words, String speaker) {
        return new Quote(words, speaker, null, span(text, words));
    }

    private static KeySentence sentence(String text, int start) {
        int end = text.indexOf(text.contains("。") ? "。" : ". ", start);
        return new KeySentence(start == 0 ? 0 : 1, new Span(start, end < 0 ? text.length() : end), 1.0);
    }

    private static Span span(String text, String part) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length());
    }
}
