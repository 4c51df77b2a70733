package io.bellwether.reader.page;

import io.bellwether.news.Bullet;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardText;
import io.bellwether.news.KeyDataRow;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.Provenance;
import io.bellwether.news.Quote;
import io.bellwether.news.Score;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.Span;
import io.bellwether.news.StoryRole;
import io.bellwether.news.Tag;
import io.bellwether.news.Verification;
import io.bellwether.reader.store.ArticleWithText;
import io.bellwether.reader.store.StoryHit;
import io.bellwether.reader.view.View;
import io.bellwether.schemas.Attention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article's page: its card, its scores down to the reasons, and its text with the places that bear them out. */
public final class ArticlePage {

    private static final int KEY_PHRASES = 8;

    private final Screen screen;
    private final ArticleWithText found;
    private final ScoredArticle article;
    private final @Nullable StoryHit story;
    private final CardWords words;

    /**
     * A page.
     *
     * @param found the article
     * @param story the story that it belongs to; null while that is not here
     */
    public ArticlePage(Screen screen, ArticleWithText found, @Nullable StoryHit story) {
        this.screen = screen;
        this.found = found;
        this.article = found.article();
        this.story = story;
        this.words = CardWords.of(article, screen.words().language());
    }

    /** A row of the key-data table. */
    record Row(String entity, String what, String figure, String place) {}

    Screen screen() {
        return screen;
    }

    ScoredArticle article() {
        return article;
    }

    CardWords words() {
        return words;
    }

    String title() {
        return words.title().isEmpty() ? screen.t("untitled") : words.title();
    }

    String titleLanguage() {
        return words.title().isEmpty() ? screen.words().language().code() : words.titleLanguage();
    }

    String outlet() {
        return Outlets.name(article.getOutlet());
    }

    String outletHref() {
        return Links.front(View.FRONT.toggleOutlet(article.getOutlet().getId()));
    }

    @Nullable
    String source() {
        return Links.external(article.getUrl());
    }

    /** Who wrote it; a byline that says so itself is left as it is. */
    String authors() {
        String names = String.join(screen.t("list.separator"), article.getAuthors());
        boolean isByline = names.regionMatches(true, 0, "by ", 0, 3);
        return names.isEmpty() || isByline ? names : screen.t("article.by", names);
    }

    /** Whether the card's text is in another language than the page. */
    boolean isForeign() {
        return words.text() != null
                && !words.language().equals(screen.words().language().code());
    }

    String foreignNote() {
        return screen.t("article.foreign", screen.words().languageName(words.language()));
    }

    List<ScoreSheetView> scores() {
        var scores = article.getScores();
        return List.of(
                sheet("hot", scores.getHot(), heatNote(scores)),
                sheet("quality", scores.getQuality(), ""),
                sheet("impact", scores.getImpact(), ""),
                sheet("overall", scores.getOverall(), ""));
    }

    List<Bullet> bullets() {
        CardText text = words.text();
        return text == null ? List.of() : text.getTldr();
    }

    /** The summary where it says more than the bullets; empty otherwise. */
    String summary() {
        CardText text = words.text();
        String summary = text == null ? null : text.getSummary();
        boolean isSaid = summary == null
                || bullets().stream()
                        .anyMatch(bullet -> bullet.getText().strip().equals(summary.strip()));
        return isSaid ? "" : Objects.requireNonNull(summary);
    }

    /** Rows in the card's words; those of the facts themselves where the card has none. */
    List<Row> keyData() {
        CardText text = words.text();
        var facts = article.getCard().getKeyData();
        if (text != null && !text.getKeyData().isEmpty()) {
            return text.getKeyData().stream().map(row -> row(row, facts)).toList();
        }
        return facts.stream()
                .map(fact -> new Row(
                        Objects.requireNonNullElse(fact.getEntity(), ""),
                        Objects.requireNonNullElse(fact.getWhat(), ""),
                        fact.getFigure(),
                        place(fact.getSpan())))
                .toList();
    }

    boolean isWithoutFigures() {
        return article.getCard().getKeyDataStatus() == KeyDataStatus.NONE_FOUND
                && keyData().isEmpty();
    }

    List<Quote> quotes() {
        return article.getCard().getQuotes();
    }

    /** The story in one line; empty while it is not here. */
    String storyLine() {
        if (story == null) {
            return "";
        }
        int size = story.story().getMembers().size();
        int families = story.reports().reports().size();
        return size <= 1 ? screen.t("coverage.one") : screen.t("coverage.many", size, families);
    }

    String storyHref() {
        return Links.story(article.getStory().getStoryId());
    }

    String role() {
        return article.getStory().getRole() == StoryRole.DUPLICATE
                ? screen.t("role.duplicate")
                : article.getStory().getRole() == StoryRole.LEAD ? screen.t("role.lead") : screen.t("role.member");
    }

    @Nullable
    String originalHref() {
        String original = article.getStory().getDuplicateOf();
        return original == null ? null : Links.article(original);
    }

    List<Tag> tags() {
        return article.getTags();
    }

    String label(Tag tag) {
        return screen.words().language().of(tag);
    }

    String tagHref(Tag tag) {
        return Links.front(View.FRONT.toggleTag(tag.getId()));
    }

    List<String> keyPhrases() {
        return article.getKeyPhrases().stream()
                .limit(KEY_PHRASES)
                .map(phrase -> phrase.getText())
                .toList();
    }

    boolean isByModel() {
        return provenance().getKind() == CardKind.MODEL;
    }

    Provenance provenance() {
        return article.getCard().getProvenance();
    }

    /** What checking the generated text gave; empty on extractive cards. */
    String verification() {
        Verification checked = provenance().getVerification();
        return checked == null
                ? ""
                : screen.t("verification", checked.getVerified(), checked.getRejected(), checked.getNotCheckable());
    }

    String revision() {
        if (article.getRevision() <= 1) {
            return "";
        }
        var changed = article.getChangedFields().stream()
                .map(field -> screen.words().name("field.", field))
                .toList();
        String fields = String.join(screen.t("list.separator"), changed);
        return changed.isEmpty()
                ? screen.t("revision", article.getRevision())
                : screen.t("revision.changed", article.getRevision(), fields);
    }

    RevisionChanges changes() {
        return RevisionChanges.of(found, screen);
    }

    boolean hasText() {
        return !found.text().text().isEmpty();
    }

    MarkedText text() {
        return MarkedText.of(found.text().text(), found.isSameRevision() ? places() : List.of());
    }

    /** Where a span begins in the text, as an address on this page; empty when it cannot be shown. */
    String place(@Nullable Span span) {
        boolean isThere = span != null
                && found.isSameRevision()
                && span.getEnd() <= found.text().text().length();
        return isThere ? "#" + MarkedText.anchor(Objects.requireNonNull(span).getStart()) : "";
    }

    String json() {
        return "/api/v1/articles/" + PathId.of(article.getArticleId());
    }

    String markdown() {
        return json() + "/markdown?hl=" + screen.words().language().code();
    }

    /** What is shown of it where it is shared; marked where a model wrote it. */
    String description() {
        String summary = summary();
        String said = !summary.isEmpty()
                ? summary
                : bullets().isEmpty() ? title() : bullets().get(0).getText();
        return (said + " " + words.marking(screen.words())).strip();
    }

    private ScoreSheetView sheet(String name, Score score, String note) {
        return new ScoreSheetView(Gauge.of(name, score.getValue(), screen.words()), score, screen.words(), note);
    }

    /** The record's Hot stands still; what is left of it now is told beside it. */
    private String heatNote(Scores scores) {
        String then = screen.words().time(scores.getAsOf());
        var heat = scores.getHeat();
        return heat == null
                ? screen.t("hot.asof", then)
                : screen.t("hot.now", then, screen.words().whole(Attention.at(heat, screen.now())));
    }

    private Row row(KeyDataRow row, List<KeyFigure> facts) {
        boolean isKnown = row.getFact() >= 0 && row.getFact() < facts.size();
        return new Row(
                row.getEntity(),
                row.getWhat(),
                row.getFigure(),
                isKnown ? place(facts.get(row.getFact()).getSpan()) : "");
    }

    private List<Span> places() {
        var places = new ArrayList<Span>();
        bullets().stream().map(Bullet::getSpan).filter(Objects::nonNull).forEach(places::add);
        article.getCard().getKeyData().forEach(fact -> places.add(fact.getSpan()));
        quotes().forEach(quote -> places.add(quote.getSpan()));
        var scores = article.getScores();
        Stream.of(scores.getHot(), scores.getQuality(), scores.getImpact())
                .flatMap(score -> score.getComponents().stream())
                .forEach(component -> places.addAll(component.getEvidence()));
        return places;
    }
}
