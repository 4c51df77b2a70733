package io.bellwether.benchmarks;

import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Articles made from a seed: the same number gives the same article on every machine. Two thirds are English, one
 * third Chinese; they have sentences, names, figures and quotes, so that enrichment has all its work to do.
 */
public final class ArticleGenerator {

    /** The first article is published here; each next one a second later. */
    public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    private static final List<String> NAMES = List.of(
            "Orrery", "Quillmere", "Tessaly", "Halverton", "Nimbrel", "Veldmark", "Lanyan", "Xunlan", "Corvid Labs");
    private static final List<String> PEOPLE =
            List.of("Mara Ellison", "Jonas Whitlock", "Priya Raman", "Tomas Okafor", "Lena Brandt");
    private static final List<String> THINGS = List.of(
            "inference chips",
            "a data centre",
            "a language model",
            "battery cells",
            "an open-source robot",
            "a weather model");
    private static final List<String> HAN_NAMES = List.of("岚研科技", "巡蓝汽车", "明渡医院", "东麓市政府", "栖帆智能");
    private static final List<String> HAN_THINGS = List.of("推理芯片", "数据中心", "大语言模型", "动力电池", "开源机器人");

    static {
        TrustedRecords.trust();
    }

    private final long seed;
    private final int bytes;

    /**
     * Articles of about a given size.
     *
     * @param seed any number
     * @param bytes size of the body in UTF-8, at least 200
     */
    public ArticleGenerator(long seed, int bytes) {
        this.seed = seed;
        this.bytes = bytes;
    }

    /** The n-th article, from 0. */
    public RawArticle article(int n) {
        var random = new SplittableRandom(seed * 1_000_003L + n);
        boolean chinese = n % 3 == 2;
        String id = String.format(Locale.ROOT, "bench-%08d", n);
        String outlet = "outlet" + random.nextInt(60) + ".example";
        Instant time = START.plusSeconds(n);
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://" + outlet + "/" + id)
                .setOutlet(Outlet.newBuilder()
                        .setId(outlet)
                        .setFamily("family" + random.nextInt(25))
                        .setTier(1 + random.nextInt(4))
                        .build())
                .setTitle(chinese ? hanTitle(random) : title(random))
                .setContent(body(random, chinese))
                .setContentType(ContentType.TEXT)
                .setPublishedAt(time)
                .setIngestedAt(time.plusSeconds(30))
                .build();
    }

    private String body(SplittableRandom random, boolean chinese) {
        var text = new StringBuilder();
        int charactersWanted = chinese ? bytes / 3 : bytes;
        int sentence = 0;
        while (text.length() < charactersWanted) {
            text.append(chinese ? hanSentence(random) : sentence(random));
            text.append(++sentence % 5 == 0 ? "\n\n" : chinese ? "" : " ");
        }
        return text.toString().strip();
    }

    private static String title(SplittableRandom random) {
        return pick(random, NAMES) + " plans " + pick(random, THINGS) + " with " + pick(random, NAMES);
    }

    private static String hanTitle(SplittableRandom random) {
        return pick(random, HAN_NAMES) + "发布" + pick(random, HAN_THINGS) + "，投资" + (1 + random.nextInt(90)) + "亿元";
    }

    private static String sentence(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 ->
                pick(random, NAMES) + " said on Monday that it would spend $" + (1 + random.nextInt(900))
                        + " million on " + pick(random, THINGS) + ".";
            case 1 ->
                "\"We expect demand for " + pick(random, THINGS) + " to grow,\" said " + pick(random, PEOPLE)
                        + ", chief executive of " + pick(random, NAMES) + ".";
            case 2 -> "Orders rose " + (1 + random.nextInt(60)) + "% in the third quarter, the company reported.";
            case 3 ->
                "Analysts had expected fewer than " + (100 + random.nextInt(9_000)) + " jobs at the site near "
                        + pick(random, NAMES) + "'s headquarters.";
            default -> "The decision follows months of talks with regulators about " + pick(random, THINGS) + ".";
        };
    }

    private static String hanSentence(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                pick(random, HAN_NAMES) + "周一宣布，将投入" + (1 + random.nextInt(90)) + "亿元建设" + pick(random, HAN_THINGS)
                        + "项目。";
            case 1 -> "公司负责人表示：“我们预计" + pick(random, HAN_THINGS) + "的需求将持续增长。”";
            case 2 -> "第三季度订单同比增长" + (1 + random.nextInt(60)) + "%，交付" + (1 + random.nextInt(90)) + "万台。";
            default -> "业内人士认为，" + pick(random, HAN_THINGS) + "仍面临监管方面的不确定性。";
        };
    }

    private static <T> T pick(SplittableRandom random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
