package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.news.StoryMember;
import io.bellwether.news.StoryRole;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** A story as the index holds it: ranked by its own heat and its lead's scores. */
final class StoryDocument {

    private StoryDocument() {}

    /** A story with those of its articles that are here; unlisted when none is. */
    static Document of(Story story, Lookup articles) throws IOException {
        var present = PresentMembers.of(story, articles);
        var lead = lead(story, present.members(), articles);
        var document = keyed(story, story.getAliasOf() == null && lead.isPresent() ? Fields.STORY : Fields.ALIAS);
        if (lead.isPresent()) {
            addRank(document, story, lead.get(), present.reports());
            addFilters(document, story, present.members(), lead.get());
        }
        return document;
    }

    /** The record's lead; while that is not here, the first that is no copy. */
    private static Optional<ScoredArticle> lead(Story story, List<StoryMember> present, Lookup articles)
            throws IOException {
        String named = story.getLeadArticleId();
        var first = present.stream()
                .filter(member -> member.getArticleId().equals(named))
                .findFirst()
                .or(() -> present.stream()
                        .filter(member -> member.getRole() != StoryRole.DUPLICATE)
                        .findFirst())
                .or(() -> present.stream().findFirst());
        return first.isEmpty() ? Optional.empty() : articles.article(first.get().getArticleId());
    }

    private static void addRank(Document document, Story story, ScoredArticle lead, Reports reports) {
        document.add(new StoredField(Fields.LEAD, lead.getArticleId()));
        document.add(new DoubleDocValuesField(
                Fields.QUALITY, lead.getScores().getQuality().getValue()));
        document.add(new DoubleDocValuesField(
                Fields.IMPACT, lead.getScores().getImpact().getValue()));
        var heat = story.getHeat();
        if (heat != null) {
            document.add(new DoubleDocValuesField(Fields.HEAT, heat.getValue()));
            document.add(new NumericDocValuesField(Fields.HALF_LIFE, heat.getHalfLife()));
        }
        document.add(new BinaryDocValuesField(Fields.REPORTS, reports.encoded()));
        var first = story.getFirstReport() == null ? lead.getEventTime() : story.getFirstReport();
        var last = story.getLastReport() == null ? lead.getEventTime() : story.getLastReport();
        ArticleDocument.addTime(document, Fields.FIRST, first);
        ArticleDocument.addTime(document, Fields.LAST, last);
    }

    private static void addFilters(Document document, Story story, List<StoryMember> present, ScoredArticle lead) {
        ArticleDocument.addTags(document, lead.getTags());
        lead.getTags()
                .forEach(tag ->
                        addFacet(document, Fields.TAG_FACET, new FacetLabel(tag.getId(), tag.getEn(), tag.getZh())));
        for (String language : new TreeSet<>(story.getLanguages())) {
            document.add(new StringField(Fields.LANGUAGE, language, Store.NO));
            addFacet(document, Fields.LANGUAGE_FACET, new FacetLabel(language, language, language));
        }
        var outlets = new TreeSet<String>();
        present.forEach(member -> {
            outlets.add(ArticleDocument.cut(member.getOutletId()));
            outlets.add(ArticleDocument.cut(member.getFamily()));
        });
        outlets.forEach(outlet -> document.add(new StringField(Fields.OUTLET, outlet, Store.NO)));
    }

    private static void addFacet(Document document, String field, FacetLabel label) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(label.encoded())));
    }

    private static Document keyed(Story story, String kind) throws IOException {
        var document = new Document();
        document.add(new StringField(Fields.KEY, Fields.storyKey(story.getStoryId()), Store.NO));
        document.add(new StringField(Fields.KIND, kind, Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(ArticleDocument.cut(story.getStoryId()))));
        document.add(new StoredField(Fields.RECORD, Records.bytes(story)));
        return document;
    }
}
