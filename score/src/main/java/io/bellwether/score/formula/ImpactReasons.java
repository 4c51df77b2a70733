package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.Tag;
import io.bellwether.score.formula.lexicon.Framing;
import io.bellwether.score.formula.lexicon.Happening;
import java.util.List;

/** Reasons of Impact. */
final class ImpactReasons {

    private ImpactReasons() {}

    static BilingualText noEntities() {
        return Wording.both("The text names nobody.", "文中没有出现具名的人物或机构。");
    }

    static BilingualText entities(List<String> names, int count) {
        return Wording.both(
                Wording.fill(
                        "Names %s%s.",
                        Wording.citeEn(names),
                        count > names.size() ? " and " + Wording.count(count - names.size(), "other", "others") : ""),
                Wording.fill(
                        "提到 %s%s。",
                        Wording.citeZh(names), count > names.size() ? "等 " + Wording.number(count) + " 个名称" : ""));
    }

    static BilingualText noFigures() {
        return Wording.both("No amount of money, people or percent.", "没有金额、人数或百分比。");
    }

    static BilingualText money(KeyFigure figure, double dollars) {
        return Wording.both(
                Wording.fill(
                        "Largest figure: %s, about %s US dollars.",
                        Wording.cite(figure.getFigure()), Wording.largeEn(dollars)),
                Wording.fill("最大数额：%s，约合 %s美元。", Wording.cite(figure.getFigure()), Wording.largeZh(dollars)));
    }

    static BilingualText people(KeyFigure figure, double size) {
        return Wording.both(
                Wording.fill(
                        "Largest figure: %s, %s people or the like.",
                        Wording.cite(figure.getFigure()), Wording.largeEn(size)),
                Wording.fill("最大数字：%s，涉及 %s人（户）。", Wording.cite(figure.getFigure()), Wording.largeZh(size)));
    }

    static BilingualText percent(KeyFigure figure) {
        return Wording.both(
                Wording.fill(
                        "Largest figure: %s; a percentage does not say of what size.",
                        Wording.cite(figure.getFigure())),
                Wording.fill("最大数字：%s；百分比不说明规模。", Wording.cite(figure.getFigure())));
    }

    static BilingualText noHappening() {
        return Wording.both("No word tells of a known kind of happening.", "没有词语指向已知的事件类型。");
    }

    static BilingualText happening(Happening happening, List<String> terms) {
        return Wording.both(
                Wording.fill("About %s: %s.", happening.en(), Wording.citeEn(terms)),
                Wording.fill("涉及%s：%s。", happening.zh(), Wording.citeZh(terms)));
    }

    static BilingualText told(BilingualText reason, Framing framing, String term) {
        return Wording.both(
                Wording.fill("%s Counts for less: %s (%s).", reason.getEn(), framing.en(), Wording.cite(term)),
                Wording.fill("%s有所折减：%s（%s）。", reason.getZh(), framing.zh(), Wording.cite(term)));
    }

    static BilingualText noSectors() {
        return Wording.both("No sector was recognised.", "未识别出所属领域。");
    }

    static BilingualText sectors(int count, List<Tag> tags) {
        return Wording.both(
                Wording.fill(
                        "Touches %s: %s.",
                        Wording.count(count, "sector", "sectors"),
                        Wording.citeEn(tags.stream().map(Tag::getEn).toList())),
                Wording.fill(
                        "涉及 %s 个领域：%s。",
                        Wording.number(count),
                        Wording.citeZh(tags.stream().map(Tag::getZh).toList())));
    }

    static BilingualText noRegions() {
        return Wording.both("The text names no place.", "文中没有提到地点。");
    }

    static BilingualText regions(int count, List<String> places) {
        return Wording.both(
                Wording.fill("Names %s: %s.", Wording.count(count, "place", "places"), Wording.citeEn(places)),
                Wording.fill("提到 %s 个地点：%s。", Wording.number(count), Wording.citeZh(places)));
    }

    static BilingualText story(int families, int size) {
        return Wording.both(
                Wording.fill(
                        "The story has %s from %s.",
                        Wording.count(size, "article", "articles"),
                        Wording.count(families, "publisher family", "publisher families")),
                Wording.fill("该事件共有 %s 篇报道，来自 %s 家独立发布方。", Wording.number(size), Wording.number(families)));
    }

    static BilingualText lowQuality(double quality) {
        return Wording.both(
                "Quality is only " + Wording.number(quality) + "; the claim is not well founded.",
                "质量分仅为 " + Wording.number(quality) + "，所述内容依据不足。");
    }

    static BilingualText clickbait() {
        return Wording.both("The headline is bait.", "标题属于诱导点击。");
    }

    static BilingualText uncorroborated() {
        return Wording.both("A single family of no known standing reports it.", "仅有一家资质未知的发布方报道。");
    }
}
