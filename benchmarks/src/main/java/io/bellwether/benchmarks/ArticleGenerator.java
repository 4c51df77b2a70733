package io.bellwether.benchmarks;

import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Articles made from a seed: the same number gives the same article on every machine. Two thirds are English, one
 * third Chinese; they have sentences, names, figures and quotes, so that enrichment has all its work to do, and four of
 * a language tell of one happening, with names, words and figures of its own.
 */
public final class ArticleGenerator {

    /** The first article is published here; each next one a second later. */
    public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    static {
        TrustedRecords.trust();
    }

    private static final String ID_PREFIX = "bench-";
    private static final int PER_HAPPENING = 4;

    private final long seed;
    private final int bytes;
    private final int perHappening;

    /**
     * Articles of about a given size.
     *
     * @param seed any number
     * @param bytes size of the body in UTF-8, at least 200
     */
    public ArticleGenerator(long seed, int bytes) {
        this(seed, bytes, PER_HAPPENING);
    }

    /**
     * Articles of about a given size, so many in a row of one happening and one language.
     *
     * @param perHappening at least 1: every article is a story of its own
     */
    public ArticleGenerator(long seed, int bytes, int perHappening) {
        this.seed = seed;
        this.bytes = bytes;
        this.perHappening = perHappening;
    }

    /** Which article it is that has this id, from 0. */
    static int number(String articleId) {
        return Integer.parseInt(articleId.substring(ID_PREFIX.length()));
    }

    /** The n-th article, from 0. */
    public RawArticle article(int n) {
        var random = new SplittableRandom(seed * 1_000_003L + n);
        boolean chinese = n % 3 == 2;
        var happening = Happening.of(seed, n / (3 * perHappening) * 3 + n % 3);
        String id = ID_PREFIX + String.format(Locale.ROOT, "%08d", n);
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
                .setTitle(chinese ? hanTitle(random, happening) : title(random, happening))
                .setContent(body(random, happening, chinese))
                .setContentType(ContentType.TEXT)
                .setPublishedAt(time)
                .setIngestedAt(time.plusSeconds(30))
                .build();
    }

    private String body(SplittableRandom random, Happening happening, boolean chinese) {
        var text = new StringBuilder();
        int charactersWanted = chinese ? bytes / 3 : bytes;
        int sentence = 0;
        while (text.length() < charactersWanted) {
            text.append(chinese ? hanSentence(random, happening) : sentence(random, happening));
            text.append(++sentence % 5 == 0 ? "\n\n" : chinese ? "" : " ");
        }
        return text.toString().strip();
    }

    private static String title(SplittableRandom random, Happening happening) {
        return happening.name(random) + " " + happening.words(random, 5) + " with " + happening.name(random);
    }

    private static String hanTitle(SplittableRandom random, Happening happening) {
        return happening.hanName(random) + happening.han(random, 6) + "，" + happening.hanName(random)
                + happening.han(random, 6);
    }

    /** Mostly words of the happening: what all articles say alike would make one story of them. */
    private static String sentence(SplittableRandom random, Happening happening) {
        String start = happening.name(random) + " " + happening.words(random, 9);
        return switch (random.nextInt(4)) {
            case 0 -> start + " $" + happening.amount(random) + " million " + happening.words(random, 4) + ".";
            case 1 -> "\"" + start + " " + happening.words(random, 4) + ",\" said " + happening.name(random) + ".";
            case 2 -> start + " rose " + happening.share(random) + "% " + happening.words(random, 3) + ".";
            default -> start + " " + happening.name(random) + " " + happening.words(random, 5) + ".";
        };
    }

    private static String hanSentence(SplittableRandom random, Happening happening) {
        String start = happening.hanName(random) + happening.han(random, 16);
        return switch (random.nextInt(4)) {
            case 0 -> start + "投入" + happening.amount(random) + "亿元，" + happening.han(random, 8) + "。";
            case 1 -> happening.hanName(random) + "表示：“" + happening.han(random, 18) + "。”";
            case 2 -> start + "增长" + happening.share(random) + "%，" + happening.han(random, 8) + "。";
            default -> start + "，" + happening.han(random, 12) + "。";
        };
    }

    private static <T> T pick(SplittableRandom random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What a few articles report on: names, words and figures of its own, so that it is told from others. */
    private record Happening(
            List<String> names,
            List<String> words,
            List<String> hanNames,
            List<String> hanWords,
            List<String> amounts,
            List<String> shares) {

        private static final List<String> SYLLABLES = List.of(
                "bar", "cor", "del", "fen", "gal", "hol", "jun", "kel", "lan", "mor", "nim", "orr", "pel", "quil",
                "ros", "sel", "tam", "ul", "ver", "wex", "yar", "zin", "ash", "bel", "cam", "dor", "el", "fal", "gren",
                "hal");
        private static final List<String> JOINING =
                List.of("the", "of", "in", "and", "to", "for", "with", "at the", "on", "by", "from", "after");
        private static final String HAN = "岚研科技巡蓝汽车明渡医院东麓市政府栖帆智能推理芯片数据中心大语言模型动力电池开源机器人水利桥梁港口铁路"
                + "农田学校图书气象海洋卫星药物疫苗检测标准条例法案会议展览比赛冠军音乐电影博物馆遗址考古森林湿地鸟类鱼群矿山钢材纸浆"
                + "玻璃陶瓷纺织服装餐饮旅店航班客轮货船仓库物流快递支付银行保险基金债券股票房屋租赁装修家具玩具手表珠宝";

        static Happening of(long seed, int number) {
            var random = new SplittableRandom(seed * 7_919L + number);
            var names = new ArrayList<String>();
            var words = new ArrayList<String>();
            var hanNames = new ArrayList<String>();
            var hanWords = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                String name = word(random, 4);
                names.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
                hanNames.add(hanWord(random, 4));
            }
            for (int i = 0; i < 60; i++) {
                words.add(word(random, 3));
                hanWords.add(hanWord(random, 2));
            }
            return new Happening(names, words, hanNames, hanWords, decimals(random, 1_000), decimals(random, 100));
        }

        /** A few numbers with one decimal, from one tenth. */
        private static List<String> decimals(SplittableRandom random, int most) {
            return random.ints(4, 1, most * 10)
                    .mapToObj(tenths -> tenths / 10 + "." + tenths % 10)
                    .toList();
        }

        String amount(SplittableRandom random) {
            return pick(random, amounts);
        }

        String share(SplittableRandom random) {
            return pick(random, shares);
        }

        String name(SplittableRandom random) {
            return pick(random, names);
        }

        String hanName(SplittableRandom random) {
            return pick(random, hanNames);
        }

        /** Each word after one of those that join words, so that a line holds as many words as English does. */
        String words(SplittableRandom random, int count) {
            return random.ints(count, 0, words.size())
                    .mapToObj(word -> pick(random, JOINING) + " " + words.get(word))
                    .collect(Collectors.joining(" "));
        }

        String han(SplittableRandom random, int characters) {
            return random.ints(characters / 2, 0, hanWords.size())
                    .mapToObj(hanWords::get)
                    .collect(Collectors.joining());
        }

        private static String word(SplittableRandom random, int syllables) {
            return random.ints(syllables, 0, SYLLABLES.size())
                    .mapToObj(SYLLABLES::get)
                    .collect(Collectors.joining());
        }

        private static String hanWord(SplittableRandom random, int characters) {
            return random.ints(characters, 0, HAN.length())
                    .mapToObj(at -> HAN.substring(at, at + 1))
                    .collect(Collectors.joining());
        }
    }
}
