package io.bellwether.score;

import io.bellwether.news.Entity;
import io.bellwether.news.Story;
import io.bellwether.news.StoryMember;
import io.bellwether.news.StoryPhase;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.Tag;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.news.state.StoryPlacement;
import io.bellwether.score.formula.HotScorer;
import io.bellwether.score.formula.ScoringConfig;
import io.bellwether.score.formula.StoryParts;
import io.bellwether.score.story.StoryGroup;
import java.time.Duration;
import java.util.ArrayList;
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

    /** What every member is told, in the order of the members. */
    List<StoryPlacement> placements(StoryGroup group) {
        var published = group.atPublishedLevel();
        var facts = StoryFactsOf.group(published);
        var hot = hotScorer.score(facts);
        var storySize = storyParts.storySize(facts);
        return group.members().stream()
                .map(member -> StoryPlacement.newBuilder()
                        .setArticleId(member.getArticleId())
                        .setSequence(member.getSequence())
                        .setPlace(place(group, published, member))
                        .setHot(hot.hot())
                        .setHeat(hot.heat().orElse(null))
                        .setStorySize(storySize)
                        .setAsOf(published.lastReport().toEpochMilli())
                        .build())
                .toList();
    }

    /** The story's own record, and an alias for the id that each later member would have had alone. */
    List<Story> stories(StoryGroup group) {
        var stories = new ArrayList<Story>();
        stories.add(story(group.atPublishedLevel()));
        group.members().stream().skip(1).map(member -> alias(group, member)).forEach(stories::add);
        return List.copyOf(stories);
    }

    private StoryPlace place(StoryGroup group, StoryGroup published, StoryCandidate member) {
        return StoryPlace.newBuilder()
                .setStoryId(group.storyId())
                .setRole(group.role(member))
                .setSize(published.members().size())
                .setFamilies(sorted(published, StoryCandidate::getFamily).size())
                .setPhase(phase(published))
                .setDuplicateOf(group.duplicateOf(member).orElse(null))
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

    private Story story(StoryGroup group) {
        var lead = group.lead();
        return Story.newBuilder()
                .setStoryId(group.storyId())
                .setAliases(group.members().stream()
                        .skip(1)
                        .map(member -> StoryGroup.storyId(member.getArticleId()))
                        .sorted()
                        .toList())
                .setLeadArticleId(lead.getArticleId())
                .setTitle(lead.getTitle())
                .setMembers(group.members().stream()
                        .limit(MOST_MEMBERS)
                        .map(member -> member(group, member))
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

    private Story alias(StoryGroup group, StoryCandidate member) {
        return Story.newBuilder()
                .setStoryId(StoryGroup.storyId(member.getArticleId()))
                .setAliasOf(group.storyId())
                .setScorerVersion(version)
                .build();
    }

    private static StoryMember member(StoryGroup group, StoryCandidate member) {
        return StoryMember.newBuilder()
                .setArticleId(member.getArticleId())
                .setOutletId(member.getOutletId())
                .setFamily(member.getFamily())
                .setEventTime(java.time.Instant.ofEpochMilli(member.getEventTime()))
                .setRole(group.role(member))
                .setDuplicateOf(group.duplicateOf(member).orElse(null))
                .setLanguage(member.getLanguage())
                .setTitle(member.getTitle())
                .setUrl(member.getUrl())
                .build();
    }

    private static List<String> sorted(StoryGroup group, Function<StoryCandidate, String> field) {
        return group.members().stream().map(field).distinct().sorted().toList();
    }

    /** What at least half of the members have, in the lead's order first. */
    private static <T> List<T> shared(
            StoryGroup group, Function<StoryCandidate, List<T>> field, Function<T, String> key, int most) {
        Map<String, Integer> counts = new TreeMap<>();
        group.members().forEach(member -> keys(member, field, key).forEach(k -> counts.merge(k, 1, Integer::sum)));
        int half = (group.members().size() + 1) / 2;
        Map<String, T> firsts = new java.util.LinkedHashMap<>();
        group.members()
                .forEach(member -> field.apply(member).forEach(item -> firsts.putIfAbsent(key.apply(item), item)));
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
