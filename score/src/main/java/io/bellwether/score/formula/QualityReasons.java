package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.HeadlineSignals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reasons of Quality. */
final class QualityReasons {

    private static final int CITED = 3;

    private static final Map<String, List<String>> FLAGS = Map.of(
            "paywall", List.of("a paywall", "付费墙"),
            "truncated", List.of("a cut-off text", "文本被截断"),
            "script-only", List.of("a page that needs scripts", "页面依赖脚本"));

    private QualityReasons() {}

    static BilingualText completeness(double share) {
        return Wording.both(
                "About " + Wording.percent(share) + " of the article's text is here.",
                "正文完整度约为 " + Wording.percent(share) + "。");
    }

    static BilingualText completenessUnknown() {
        return Wording.both("How complete the text is was not measured.", "正文完整度未测得。");
    }

    static BilingualText noText() {
        return Wording.both("There is no text beside the headline.", "除标题外没有正文。");
    }

    static BilingualText length(int count, String one, String many, String zhUnit) {
        return Wording.both(
                "The text has " + Wording.count(count, one, many) + ".",
                "正文共 " + Wording.number(count) + " " + zhUnit + "。");
    }

    static BilingualText noSentences() {
        return Wording.both("There is no sentence to measure.", "没有可衡量的句子。");
    }

    static BilingualText sentenceLength(double mean, boolean unspaced) {
        String unit = unspaced ? "characters" : "words";
        return Wording.both(
                Wording.fill("A sentence has %s %s on average.", Wording.number(mean), unit),
                Wording.fill("平均每句 %s %s。", Wording.number(mean), unspaced ? "个字" : "个单词"));
    }

    static BilingualText paragraphLength(double mean, boolean unspaced) {
        String unit = unspaced ? "characters" : "words";
        return Wording.both(
                Wording.fill("A paragraph has %s %s on average.", Wording.number(mean), unit),
                Wording.fill("平均每段 %s %s。", Wording.number(mean), unspaced ? "个字" : "个单词"));
    }

    static BilingualText language(int qualified, List<String> bounding, int charged, List<String> loud) {
        return Wording.both(
                Wording.fill(
                        "%s that bound%s a claim%s, %s%s.",
                        Wording.count(qualified, "word", "words"),
                        qualified == 1 ? "s" : "",
                        bounding.isEmpty() ? "" : " (" + Wording.citeEn(bounding) + ")",
                        Wording.count(charged, "charged word", "charged words"),
                        loud.isEmpty() ? "" : " (" + Wording.citeEn(loud) + ")"),
                Wording.fill(
                        "限定性用词 %s 处%s，情绪化用词 %s 处%s。",
                        Wording.number(qualified),
                        bounding.isEmpty() ? "" : "（" + Wording.citeZh(bounding) + "）",
                        Wording.number(charged),
                        loud.isEmpty() ? "" : "（" + Wording.citeZh(loud) + "）"));
    }

    static BilingualText evidence(int proven, int sentences) {
        String verb = proven == 1 ? "names" : "name";
        return Wording.both(
                Wording.fill(
                        "%s of %s %s someone or give%s a figure.",
                        Wording.number(proven),
                        Wording.count(sentences, "sentence", "sentences"),
                        verb,
                        proven == 1 ? "s" : ""),
                Wording.fill("%s 个句子中有 %s 句提到具体名称或数字。", Wording.number(sentences), Wording.number(proven)));
    }

    static BilingualText noQuotes() {
        return Wording.both("No verbatim quote with a named speaker.", "没有注明说话人的原话引用。");
    }

    static BilingualText quotes(List<String> speakers, int count) {
        List<String> cited = speakers.stream().limit(CITED).toList();
        boolean more = speakers.size() > CITED;
        return Wording.both(
                Wording.fill(
                        "%s by %s%s.",
                        Wording.count(count, "attributed verbatim quote", "attributed verbatim quotes"),
                        Wording.citeEn(cited),
                        more ? " and others" : ""),
                Wording.fill("%s 处注明说话人的原话引用：%s%s。", Wording.number(count), Wording.citeZh(cited), more ? "等" : ""));
    }

    static BilingualText byline(List<String> authors, boolean dated) {
        List<String> cited = authors.stream().limit(CITED).toList();
        String authorEn = authors.isEmpty() ? "No author is named" : "By " + Wording.citeEn(cited);
        String authorZh = authors.isEmpty() ? "未署名" : "作者 " + Wording.citeZh(cited);
        String dateEn = dated ? "the publication time is known." : "the publication time is not known.";
        return Wording.both(authorEn + "; " + dateEn, authorZh + "；" + (dated ? "发布时间已知。" : "发布时间未知。"));
    }

    static BilingualText originalityUnknown() {
        return Wording.both("There is no text whose origin could be checked.", "没有可核对来源的正文。");
    }

    static BilingualText syndicated(String origin) {
        return Wording.both(
                "Taken over from " + Wording.cite(origin) + ", as the source says.",
                "来源注明转自 " + Wording.cite(origin) + "。");
    }

    static BilingualText originality(double share, @Nullable String copyOf) {
        if (copyOf == null) {
            return share == 1
                    ? Wording.both("No earlier text of the story reads the same.", "同一事件中没有更早的相同文本。")
                    : Wording.both(
                            Wording.percent(share) + " of the text is its own within the story.",
                            "在同一事件中，约 " + Wording.percent(share) + " 的文本为独有。");
        }
        return share == 0
                ? Wording.both("A copy of " + Wording.cite(copyOf) + ".", "与 " + Wording.cite(copyOf) + " 内容相同。")
                : Wording.both(
                        Wording.fill(
                                "Close to %s; %s of the text is its own.",
                                Wording.cite(copyOf), Wording.percent(share)),
                        Wording.fill("与 %s 相近，约 %s 的文本为独有。", Wording.cite(copyOf), Wording.percent(share)));
    }

    static BilingualText unrated() {
        return Wording.both("The outlet is not rated; it counts as tier 4.", "该媒体未评级，按第 4 级计。");
    }

    static BilingualText tier(int tier) {
        return Wording.both("The outlet is of tier " + tier + " of 4.", "该媒体为第 " + tier + " 级（共 4 级）。");
    }

    static BilingualText noHeadline() {
        return Wording.both("There is no headline.", "没有标题。");
    }

    static BilingualText headline(HeadlineSignals signals) {
        List<String> patterns = signals.getPatterns().stream().limit(CITED).toList();
        String bait = Wording.percent(Headline.flaw(signals.getClickbait()));
        String shouting = Wording.percent(Headline.flaw(signals.getShouting()));
        Double support = signals.getSupport();
        String supportEn = support == null
                ? "there is no body to bear it out"
                : "the body bears out " + Wording.percent(support) + " of its words";
        String supportZh = support == null ? "没有正文可以佐证" : "正文印证标题用词的 " + Wording.percent(support);
        String patternsEn = patterns.isEmpty() ? "" : " (" + Wording.citeEn(patterns) + ")";
        String patternsZh = patterns.isEmpty() ? "" : "（" + Wording.citeZh(patterns) + "）";
        return Wording.both(
                Wording.fill("Headline: bait %s%s, shouting %s, %s.", bait, patternsEn, shouting, supportEn),
                Wording.fill("标题：诱导点击程度 %s%s，夸张程度 %s，%s。", bait, patternsZh, shouting, supportZh));
    }

    static BilingualText titleOnly() {
        return Wording.both("Only the headline is known.", "仅有标题。");
    }

    static BilingualText failedExtraction(double completeness) {
        return Wording.both(
                "Only " + Wording.percent(completeness) + " of the article was found.",
                "仅提取到约 " + Wording.percent(completeness) + " 的正文。");
    }

    static BilingualText partialText(List<String> flags) {
        return Wording.both(
                "The text is cut short by " + flags(flags, 0, " and ") + ".", "正文不完整：" + flags(flags, 1, "、") + "。");
    }

    private static String flags(List<String> flags, int language, String separator) {
        return flags.stream()
                .map(flag -> FLAGS.getOrDefault(flag, List.of(flag, flag)).get(language))
                .collect(Collectors.joining(separator));
    }
}
