package io.bellwether.score;

import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Entity;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.news.state.ArticleState;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.news.state.StoryPlacement;
import io.bellwether.score.formula.ImpactScorer;
import io.bellwether.score.formula.ModelAdjustment;
import io.bellwether.score.formula.Originality;
import io.bellwether.score.formula.OverallScorer;
import io.bellwether.score.formula.QualityScorer;
import io.bellwether.score.formula.ScoreName;
import io.bellwether.score.formula.ScoringConfig;
import io.bellwether.score.formula.StoryFacts;
import io.bellwether.score.formula.StoryParts;
import io.bellwether.score.story.SparseVector;
import io.bellwether.score.story.StoryGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a scored article together: first from the article alone, then with its place in its story. Pure. */
final class ArticleScorer {

    private static final int MOST_KEY_PHRASES = 10;
    private static final int MOST_ENTITIES = 30;

    /** Mentions are in the enriched record; here one is kept, as evidence. */
    private static final int MOST_MENTIONS = 1;

    private final QualityScorer qualityScorer;
    private final ImpactScorer impactScorer;
    private final OverallScorer overallScorer;
    private final StoryParts storyParts;
    private final String version;

    ArticleScorer(ScoringConfig scoring) {
        this.qualityScorer = new QualityScorer(scoring);
        this.impactScorer = new ImpactScorer(scoring);
        this.overallScorer = new OverallScorer(scoring);
        this.storyParts = new StoryParts(scoring);
        this.version = scoring.version();
    }

    /**
     * What is held of an article after a change.
     *
     * @param before what was held; null for a new article
     * @param recordTime record timestamp of the change, milliseconds
     * @param origin raw record that the change came from, if known
     */
    ArticleState register(
            EnrichedArticle article, @Nullable ArticleState before, long recordTime, @Nullable String origin) {
        String bodyHash = Revision.bodyHash(article);
        var revision = Revision.FIRST;
        if (before != null) {
            revision = Revision.after(before, article, bodyHash);
        }
        return ArticleState.newBuilder()
                .setRecordTime(recordTime)
                .setSequence(before == null ? 1 : before.getSequence() + 1)
                .setBodyHash(bodyHash)
                .setArticle(alone(article, revision))
                .setOrigin(origin)
                .build();
    }

    /** What story matching needs to know of an article. */
    StoryCandidate candidate(EnrichedArticle article, ArticleState state) {
        var outlet = article.getOutlet();
        return StoryCandidate.newBuilder()
                .setArticleId(article.getArticleId())
                .setSequence(state.getSequence())
                .setEventTime(article.getEventTime().toEpochMilli())
                .setRecordTime(state.getRecordTime())
                .setIngestedAt(article.getIngestedAt().toEpochMilli())
                .setOutletId(outlet.getId())
                .setFamily(family(outlet))
                .setTier(outlet.getTier())
                .setLanguage(article.getLanguage().getCode())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl())
                .setTextHash(article.getTextHash())
                .setSketch(article.getSketch())
                .setQuality(state.getArticle().getScores().getQuality().getValue())
                .setText(SparseVector.compact(article.getTerms()))
                .setHeadline(SparseVector.compact(article.getTitleTerms()))
                .setDated(article.getEventTimeOrigin() == EventTimeOrigin.PUBLISHED)
                .setShared(SparseVector.compact(article.getSharedTerms()))
                .setEntities(withoutMentions(article.getEntities()))
                .setKeyData(state.getArticle().getCard().getKeyData())
                .setTags(article.getTags())
                .setSignals(article.getSignals())
                .build();
    }

    /**
     * The scored record: what the article is by itself, with its place in its story, and with a model's card.
     *
     * @param card the card that a model wrote about this content; null when there is none
     */
    ScoredArticle score(ArticleState state, StoryPlacement placement, @Nullable Card card) {
        var alone = state.getArticle();
        var place = placement.getPlace();
        Score quality = storyParts.quality(alone.getScores().getQuality(), originality(place));
        Score impact = storyParts.impact(
                alone.getScores().getImpact(),
                placement.getStorySize(),
                place.getFamilies(),
                quality,
                alone.getOutlet());
        if (card != null) {
            quality =
                    ModelAdjustment.of(ScoreName.QUALITY, card.getAdjustments()).on(quality);
            impact = ModelAdjustment.of(ScoreName.IMPACT, card.getAdjustments()).on(impact);
        }
        var scores = Scores.newBuilder()
                .setHot(placement.getHot())
                .setQuality(quality)
                .setImpact(impact)
                .setOverall(overallScorer.score(placement.getHot(), quality, impact))
                .setHeat(placement.getHeat())
                .setAsOf(Instant.ofEpochMilli(placement.getAsOf()))
                .setScorerVersion(version)
                .build();
        return with(
                alone, Map.of("scores", scores, "story", place, "card", CardOfArticle.shown(alone.getCard(), card)));
    }

    /** The same record but for some fields. It shares the others, where a builder would copy all that is in them. */
    private static ScoredArticle with(ScoredArticle article, Map<String, ?> changed) {
        var copy = new ScoredArticle();
        for (var field : article.getSchema().getFields()) {
            copy.put(
                    field.pos(),
                    changed.containsKey(field.name()) ? changed.get(field.name()) : article.get(field.pos()));
        }
        return copy;
    }

    private ScoredArticle alone(EnrichedArticle article, Revision revision) {
        return ScoredArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setUrl(article.getUrl())
                .setOutlet(article.getOutlet())
                .setSyndicatedFrom(article.getSyndicatedFrom())
                .setTitle(article.getTitle())
                .setTitleLanguage(article.getTitleLanguage())
                .setLanguage(article.getLanguage())
                .setAuthors(article.getAuthors())
                .setPublishedAt(article.getPublishedAt())
                .setUpdatedAt(article.getUpdatedAt())
                .setEventTime(article.getEventTime())
                .setIngestedAt(article.getIngestedAt())
                .setImageUrl(article.getImageUrl())
                .setCompleteness(article.getExtraction().getCompleteness())
                .setCard(ExtractiveCard.of(article))
                .setScores(scoresAlone(article))
                .setStory(placeAlone(article))
                .setTags(article.getTags())
                .setKeyPhrases(
                        article.getKeyPhrases().stream().limit(MOST_KEY_PHRASES).toList())
                .setEntities(withoutMentions(article.getEntities()))
                .setSignals(article.getSignals())
                .setRevision(revision.number())
                .setChangedFields(revision.changedFields())
                .setContentHash(article.getContentHash())
                .setPipelineVersion(article.getPipelineVersion())
                .build();
    }

    private Scores scoresAlone(EnrichedArticle article) {
        Score quality = qualityScorer.score(article, Originality.original());
        Score impact = impactScorer.score(article, StoryFacts.single(article), quality);
        Score nothing = new Score(0.0, List.of(), List.of(), 0.0, null, null);
        return Scores.newBuilder()
                .setHot(nothing)
                .setQuality(quality)
                .setImpact(impact)
                .setOverall(nothing)
                .setAsOf(article.getEventTime())
                .setScorerVersion(version)
                .build();
    }

    private static StoryPlace placeAlone(EnrichedArticle article) {
        return StoryPlace.newBuilder()
                .setStoryId(StoryGroup.storyId(article.getArticleId()))
                .setRole(StoryRole.LEAD)
                .setSize(1)
                .setFamilies(1)
                .build();
    }

    private static Originality originality(StoryPlace place) {
        return place.getDuplicateOf() == null
                ? Originality.original()
                : Originality.verbatimCopyOf(place.getDuplicateOf());
    }

    private static String family(Outlet outlet) {
        return outlet.getFamily() == null ? outlet.getId() : outlet.getFamily();
    }

    private static List<Entity> withoutMentions(List<Entity> entities) {
        return entities.stream()
                .limit(MOST_ENTITIES)
                .map(entity -> new Entity(
                        entity.getName(),
                        entity.getType(),
                        entity.getCanonicalId(),
                        entity.getEn(),
                        entity.getZh(),
                        entity.getMentions().stream().limit(MOST_MENTIONS).toList()))
                .toList();
    }
}
