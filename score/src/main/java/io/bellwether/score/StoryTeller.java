package io.bellwether.score;

import io.bellwether.news.Entity;
import io.bellwether.news.Story;
import io.bellwether.news.StoryMember;
import io.bellwether.news.StoryPhase;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.news.Tag;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.news.state.StoryPlacement;
import io.bellwether.news.state.ToldStory;
import io.bellwether.score.formula.HotScorer;
import io.bellwether.score.formula.ScoringConfig;
import io.bellwether.score.formula.StoryParts;
import io.bellwether.score.story.StoryGroup;
import io.bellwether.score.story.StoryIndex;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what a story is: to each of its members, and as a record of its own. Pure. */
final class StoryTeller {

    private static final int MOST_MEMBERS = 500;
    private static final int MOST_TAGS = 12;
    private static final int MOST_ENTITIES = 20;
    private static final Duration DEVELOPING_AFTER = Duration.ofHours(1);
    private static final Duration SUSTAINED_AFTER = Duration.ofHours(24);

    private final HotScorer hotScorer;
    private final StoryParts storyParts;
    private final String version;

    StoryTeller(ScoringConfig scoring) {
        this.hotScorer = new HotScorer(scoring);
        this.storyParts = new StoryParts(scoring);
        this.version = scoring.version();
    }

    /** What the members are told of their story, until it changes. */
    ToldStory tell(StoryGroup group, ByteBuffer fingerprint) {
        var facts = StoryFactsOf.group(group);
        var hot = hotScorer.score(facts);
        var place = StoryPlace.newBuilder()
                .setStoryId(group.storyId())
                .setRole(StoryRole.MEMBER)
                .setSize(group.members().size())
                .setFamilies(sorted(group, StoryCandidate::getFamily).size())
                .setPhase(phase(group))
                .build();
        return ToldStory.newBuilder()
                .setFingerprint(fingerprint)
                .setLeadArticleId(group.lead().getArticleId())
                .setCommon(StoryPlacement.newBuilder()
                        .setArticleId("")
                        .setSequence(0)
                        .setPlace(place)
                        .setHot(hot.hot())
                        .setHeat(hot.heat().orElse(null))
                        .setStorySize(storyParts.storySize(facts))
                        .setAsOf(group.lastReport().toEpochMilli())
                        .build())
                .build();
    }

    /** What one member is told. */
    static StoryPlacement placement(ToldStory told, StoryIndex.Member member, long card) {
        StoryPlacement common = told.getCommon();
        StoryPlace place = common.getPlace();
        return new StoryPlacement(
                member.articleId(),
                member.sequence(),
                new StoryPlace(
                        place.getStoryId(),
                        StoryGroup.role(member.articleId(), member.duplicateOf(), told.getLeadArticleId()),
                        place.getSize(),
                        place.getFamilies(),
                        place.getPhase(),
                        member.duplicateOf()),
                common.getHot(),
                common.getHeat(),
                common.getStorySize(),
                common.getAsOf(),
                card);
    }

    /** A story id that leads to another story: of an article that did not begin its own, or of one that was merged. */
    Story alias(String storyId, String aliasOf) {
        return Story.newBuilder()
                .setStoryId(storyId)
                .setAliasOf(aliasOf)
                .setScorerVersion(version)
                .build();
    }

    /** From the story's own times alone; fading, which only a clock can tell, is for whoever reads. */
    private static StoryPhase phase(StoryGroup group) {
        var age = Duration.between(group.firstReport(), group.lastReport());
        if (age.compareTo(SUSTAINED_AFTER) >= 0) {
            return StoryPhase.SUSTAINED;
        }
        return age.compareTo(DEVELOPING_AFTER) >= 0 ? StoryPhase.DEVELOPING : StoryPhase.NEW;
    }

    /** The story's own record. */
    Story story(StoryGroup group) {
        var lead = group.lead();
        return Story.newBuilder()
                .setStoryId(group.storyId())
                .setAliases(group.members().stream()
                        .skip(1)
                        .map(member -> StoryGroup.storyId(member.article().getArticleId()))
                        .sorted()
                        .toList())
                .setLeadArticleId(lead.getArticleId())
                .setTitle(lead.getTitle())
                .setMembers(group.members().stream()
                        .limit(MOST_MEMBERS)
                        .map(member -> member(member, lead.getArticleId()))
                        .toList())
                .setSize(group.members().size())
                .setOutlets(sorted(group, StoryCandidate::getOutletId))
                .setFamilies(sorted(group, StoryCandidate::getFamily))
                .setFirstReport(group.firstReport())
                .setLastReport(group.lastReport())
                .setPhase(phase(group))
                .setHeat(hotScorer.score(StoryFactsOf.group(group)).heat().orElse(null))
                .setLanguages(sorted(group, StoryCandidate::getLanguage))
                .setTags(shared(group, StoryCandidate::getTags, Tag::getId, MOST_TAGS))
                .setDisagreements(Disagreements.among(group))
                .setEntities(shared(group, StoryCandidate::getEntities, StoryTeller::entityKey, MOST_ENTITIES))
                .setScorerVersion(version)
                .build();
    }

    private static StoryMember member(StoryGroup.Member member, String leadId) {
        StoryCandidate article = member.article();
        return StoryMember.newBuilder()
                .setArticleId(article.getArticleId())
                .setOutletId(article.getOutletId())
                .setFamily(article.getFamily())
                .setEventTime(Instant.ofEpochMilli(article.getEventTime()))
                .setRole(StoryGroup.role(article.getArticleId(), member.duplicateOf(), leadId))
                .setDuplicateOf(member.duplicateOf())
                .setLanguage(article.getLanguage())
                .setTitle(article.getTitle())
                .setUrl(article.getUrl())
                .build();
    }

    private static List<String> sorted(StoryGroup group, Function<StoryCandidate, String> field) {
        return group.members().stream()
                .map(member -> field.apply(member.article()))
                .distinct()
                .sorted()
                .toList();
    }

    /** What at least half of the members have, in the lead's order first. */
    private static <T> List<T> shared(
            StoryGroup group, Function<StoryCandidate, List<T>> field, Function<T, String> key, int most) {
        Map<String, Integer> counts = new TreeMap<>();
        group.members()
                .forEach(member -> keys(member.article(), field, key).forEach(k -> counts.merge(k, 1, Integer::sum)));
        int half = (group.members().size() + 1) / 2;
        Map<String, T> firsts = new java.util.LinkedHashMap<>();
        group.members()
                .forEach(member ->
                        field.apply(member.article()).forEach(item -> firsts.putIfAbsent(key.apply(item), item)));
        return firsts.entrySet().stream()
                .filter(entry -> counts.getOrDefault(entry.getKey(), 0) >= half)
                .map(Map.Entry::getValue)
                .limit(most)
                .toList();
    }

    private static <T> Stream<String> keys(
            StoryCandidate member, Function<StoryCandidate, List<T>> field, Function<T, String> key) {
        return field.apply(member).stream().map(key).distinct();
    }

    private static String entityKey(Entity entity) {
        return entity.getCanonicalId() == null ? "n:" + entity.getName() : entity.getCanonicalId();
    }
}
