package io.bellwether.reader.page;

import io.bellwether.news.ScoredArticle;
import io.bellwether.reader.store.ArticleHit;
import io.bellwether.reader.store.Listing;
import io.bellwether.reader.view.Order;
import io.bellwether.reader.view.View;
import io.bellwether.reader.view.ViewAddress;
import io.bellwether.schemas.Attention;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search page: what was asked, and what was found where. */
public final class SearchPage {

    private final Screen screen;
    private final View view;
    private final Listing<ArticleHit> found;

    /** A page. */
    public SearchPage(Screen screen, View view, Listing<ArticleHit> found) {
        this.screen = screen;
        this.view = view;
        this.found = found;
    }

    Screen screen() {
        return screen;
    }

    View view() {
        return view;
    }

    List<ArticleHit> hits() {
        return found.items();
    }

    boolean isAsked() {
        return !view.words().isEmpty();
    }

    String total() {
        return screen.t("search.total", found.total());
    }

    List<FrontPage.Choice> orders() {
        return Stream.of(Order.HOT, Order.NEWEST, Order.IMPACT, Order.QUALITY)
                .map(order -> new FrontPage.Choice(
                        screen.t(order == Order.HOT ? "order.match" : "order." + order.key()),
                        Links.search(view.ordered(order)),
                        order.key(),
                        order == view.order(),
                        ""))
                .toList();
    }

    String href(ArticleHit hit) {
        return Links.article(hit.article().getArticleId());
    }

    String outlet(ArticleHit hit) {
        return Outlets.name(hit.article().getOutlet());
    }

    List<Gauge> gauges(ScoredArticle article) {
        var scores = article.getScores();
        var heat = scores.getHeat();
        var words = screen.words();
        return List.of(
                Gauge.of("hot", heat == null ? 0 : Attention.at(heat, screen.now()), words),
                Gauge.of("quality", scores.getQuality().getValue(), words),
                Gauge.of("impact", scores.getImpact().getValue(), words));
    }

    /** The next part; null at the end. */
    @Nullable
    String more() {
        var next = found.next();
        return next == null ? null : Links.withQuery("/search", ViewAddress.write(view) + "&after=" + next.encoded());
    }
}
