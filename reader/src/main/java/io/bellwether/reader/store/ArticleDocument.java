package io.bellwether.reader.store;

import io.bellwether.news.Outlet;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** An article as the index holds it. */
final class ArticleDocument {

    private static final int LONGEST_TERM = 1_000;

    private ArticleDocument() {}

    /** A scored article with its text, which may be none. */
    static Document of(ScoredArticle article, ArticleText text) throws IOException {
        var document = keyed(article.getArticleId(), Fields.ARTICLE);
        document.add(new StoredField(Fields.SCORED, Records.bytes(article)));
        document.add(new StringField(Fields.STORY_ID, cut(article.getStory().getStoryId()), Store.NO));
        addTime(document, Fields.LAST, article.getEventTime());
        document.add(new NumericDocValuesField(
                Fields.INGESTED, article.getIngestedAt().toEpochMilli()));
        Integer tier = article.getOutlet().getTier();
        document.add(new NumericDocValuesField(Fields.TIER, tier == null ? 0 : tier));
        addScores(document, article);
        addTags(document, article.getTags());
        document.add(new StringField(Fields.LANGUAGE, article.getLanguage().getCode(), Store.NO));
        addOutlet(document, article.getOutlet());
        document.add(new TextField(Fields.TITLE, article.getTitle(), Store.NO));
        addText(document, text);
        document.add(new TextField(Fields.BODY, text.text(), Store.NO));
        return document;
    }

    /** A text that waits for its article. */
    static Document waiting(String articleId, ArticleText text) {
        var document = keyed(articleId, Fields.TEXT);
        addText(document, text);
        return document;
    }

    /** A subject and all above it: {@code ai.models} and {@code ai}. */
    static void addTags(Document document, List<Tag> tags) {
        Set<String> ids = new TreeSet<>();
        for (Tag tag : tags) {
            for (int dot = tag.getId().length(); dot > 0; dot = tag.getId().lastIndexOf('.', dot - 1)) {
                ids.add(cut(tag.getId().substring(0, dot)));
            }
        }
        ids.forEach(id -> document.add(new StringField(Fields.TAG, id, Store.NO)));
    }

    /** Terms are bounded by Lucene; what is longer is no name that anybody filters by. */
    static String cut(String term) {
        return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
    }

    /** A time that can be filtered and sorted by. */
    static void addTime(Document document, String field, Instant time) {
        document.add(new LongPoint(field, time.toEpochMilli()));
        document.add(new NumericDocValuesField(field, time.toEpochMilli()));
    }

    private static void addScores(Document document, ScoredArticle article) {
        var scores = article.getScores();
        document.add(
                new DoubleDocValuesField(Fields.QUALITY, scores.getQuality().getValue()));
        document.add(new DoubleDocValuesField(Fields.IMPACT, scores.getImpact().getValue()));
        var heat = scores.getHeat();
        if (heat != null) {
            document.add(new DoubleDocValuesField(Fields.HEAT, heat.getValue()));
            document.add(new NumericDocValuesField(Fields.HALF_LIFE, heat.getHalfLife()));
        }
    }

    private static void addOutlet(Document document, Outlet outlet) {
        document.add(new StringField(Fields.OUTLET, cut(outlet.getId()), Store.NO));
        String family = outlet.getFamily();
        if (family != null && !family.equals(outlet.getId())) {
            document.add(new StringField(Fields.OUTLET, cut(family), Store.NO));
        }
        String name = outlet.getName() == null ? outlet.getId() : outlet.getName();
        document.add(new SortedDocValuesField(
                Fields.OUTLET_FACET, new BytesRef(new FacetLabel(outlet.getId(), name, name).encoded())));
    }

    private static void addText(Document document, ArticleText text) {
        document.add(new StoredField(Fields.STORED_TEXT, text.text()));
        document.add(new StoredField(Fields.TEXT_HASH, text.contentHash()));
        document.add(new StoredField(Fields.WITHDRAWN, text.withdrawn()));
        document.add(new StoredField(Fields.HEAD, text.head().encoded()));
        var before = text.before();
        if (before != null && !before.equals(Revision.NONE)) {
            document.add(new StoredField(Fields.BEFORE, before.encoded()));
        }
    }

    private static Document keyed(String articleId, String kind) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, Fields.articleKey(articleId), Store.NO));
        document.add(new StringField(Fields.KIND, kind, Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(cut(articleId))));
        return document;
    }
}
