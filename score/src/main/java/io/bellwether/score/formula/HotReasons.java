package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reasons of Hot. */
final class HotReasons {

    private static final int CITED = 3;

    /** English and Chinese names of the kinds of signal that the default configuration knows. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "points", List.of("points", "得分"),
            "likes", List.of("likes", "点赞"),
            "comments", List.of("comments", "评论"),
            "shares", List.of("shares", "转发"),
            "views", List.of("views", "阅读"),
            "rank", List.of("rank", "排名"));

    private HotReasons() {}

    static BilingualText noFamilies() {
        return Wording.both("No publisher family is known to report it.", "尚无已知发布方报道。");
    }

    static BilingualText families(List<FamilyReport> reports, double voices, Duration halfLife) {
        int n = reports.size();
        List<String> names =
                reports.stream().limit(CITED).map(FamilyReport::family).toList();
        String more = n > CITED ? " …" : "";
        String en = Wording.fill(
                "%s %s it (%s%s); decayed with a half-life of %s that makes %s.",
                Wording.count(n, "publisher family", "publisher families"),
                n == 1 ? "reports" : "report",
                Wording.citeEn(names),
                more,
                durationEn(halfLife),
                voices(voices));
        String zh = Wording.fill(
                "%s 家独立发布方报道（%s%s）；按 %s半衰期衰减后合计 %s 家。",
                Wording.number(n),
                Wording.citeZh(names),
                n > CITED ? "等" : "",
                durationZh(halfLife),
                Wording.number(voices));
        return Wording.both(en, zh);
    }

    static BilingualText growth(int joined, int before, Duration window) {
        String en = Wording.fill(
                "%s joined in the %s up to the latest report; %s before.",
                Wording.count(joined, "further family", "further families"),
                durationEn(window),
                Wording.number(before));
        String zh = Wording.fill(
                "截至最新报道的 %s内新增 %s 家发布方，此前 %s 家。", durationZh(window), Wording.number(joined), Wording.number(before));
        return Wording.both(en, zh);
    }

    static BilingualText noSignals() {
        return Wording.both("No engagement is known that could be counted.", "没有可计入的互动数据。");
    }

    static BilingualText levels(List<Engagement.Reading> levels) {
        return Wording.both(
                "Engagement against its typical level: " + listEn(levels, "") + ".",
                "互动数据与常见水平相比：" + listZh(levels, "") + "。");
    }

    static BilingualText noGain() {
        return Wording.both("No gain in engagement between two updates is known.", "没有已知的互动增长。");
    }

    static BilingualText gains(List<Engagement.Reading> gains) {
        return Wording.both(
                "Steepest gain between updates: " + listEn(gains, "to ") + ".",
                "两次更新之间的最大增长：" + listZh(gains, "升至 ") + "。");
    }

    private static String listEn(List<Engagement.Reading> readings, String beforeRank) {
        return readings.stream().map(reading -> shown(reading, 0, beforeRank)).collect(Collectors.joining(", "));
    }

    private static String listZh(List<Engagement.Reading> readings, String beforeRank) {
        return readings.stream().map(reading -> shown(reading, 1, beforeRank)).collect(Collectors.joining("，"));
    }

    private static String shown(Engagement.Reading reading, int language, String beforeRank) {
        String before = reading.kind().equals(Engagement.RANK) ? beforeRank : "";
        return kind(reading, language) + " " + before + Wording.number(reading.shown());
    }

    private static String kind(Engagement.Reading reading, int language) {
        List<String> names = KINDS.get(reading.kind());
        return names == null ? Wording.cite(reading.kind()) : names.get(language);
    }

    private static String voices(double voices) {
        String number = Wording.number(voices);
        return number + (number.equals("1") ? " voice" : " voices");
    }

    private static String durationEn(Duration duration) {
        return duration.toMinutes() % 60 == 0
                ? Wording.count(duration.toHours(), "hour", "hours")
                : Wording.count(duration.toMinutes(), "minute", "minutes");
    }

    private static String durationZh(Duration duration) {
        return duration.toMinutes() % 60 == 0
                ? Wording.number(duration.toHours()) + " 小时"
                : Wording.number(duration.toMinutes()) + " 分钟";
    }
}
