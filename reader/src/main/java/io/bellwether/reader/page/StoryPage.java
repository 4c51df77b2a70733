package io.bellwether.reader.page;

import io.bellwether.news.Disagreement;
import io.bellwether.news.FigureClaim;
import io.bellwether.news.Heat;
import io.bellwether.news.StoryMember;
import io.bellwether.news.StoryRole;
import io.bellwether.reader.store.StoryHit;
import io.bellwether.reader.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story's page: who reported it when, how it grew, and where the reports differ. */
public final class StoryPage {

    private static final Duration USUAL_HALF_LIFE = Duration.ofHours(24);

    private final Screen screen;
    private final StoryHit hit;
    private final Map<String, String> outletNames;

    /**
     * A page.
     *
     * @param outletNames names of outlets by id, as far as they are known
     */
    public StoryPage(Screen screen, StoryHit hit, Map<String, String> outletNames) {
        this.screen = screen;
        this.hit = hit;
        this.outletNames = Map.copyOf(outletNames);
    }

    /** One article of the timeline with its copies. */
    record Entry(StoryMember member, boolean isLead, boolean isFirst, List<StoryMember> copies) {}

    /** A publisher family and its articles, by time. */
    record Family(String name, Instant first, List<Entry> entries) {}

    /** What one report says. */
    record Claim(String outlet, String href, String figure) {}

    Screen screen() {
        return screen;
    }

    StoryItem item() {
        return new StoryItem(hit, screen.words(), screen.now());
    }

    List<String> outlets() {
        return hit.story().getMembers().stream()
                .map(member -> outlet(member.getOutletId()))
                .distinct()
                .toList();
    }

    /** Families by their first report. */
    List<Family> families() {
        Map<String, List<StoryMember>> copies = new LinkedHashMap<>();
        Map<String, List<StoryMember>> byFamily = new LinkedHashMap<>();
        var byTime = hit.story().getMembers().stream()
                .sorted(Comparator.comparing(StoryMember::getEventTime).thenComparing(StoryMember::getArticleId))
                .toList();
        for (StoryMember member : byTime) {
            String original = original(member);
            if (original == null) {
                byFamily.computeIfAbsent(member.getFamily(), family -> new ArrayList<>())
                        .add(member);
            } else {
                copies.computeIfAbsent(original, id -> new ArrayList<>()).add(member);
            }
        }
        String first = byTime.isEmpty() ? "" : byTime.get(0).getArticleId();
        return byFamily.entrySet().stream()
                .map(entry -> new Family(
                        familyName(entry.getKey(), entry.getValue()),
                        entry.getValue().get(0).getEventTime(),
                        entry.getValue().stream()
                                .map(member -> entry(member, first, copies))
                                .toList()))
                .sorted(Comparator.comparing(Family::first))
                .toList();
    }

    /** How it grew; null when there is nothing to draw. */
    @Nullable
    GrowthPlot plot() {
        if (hit.reports().reports().isEmpty()) {
            return null;
        }
        Heat heat = hit.story().getHeat();
        var halfLife = heat == null ? USUAL_HALF_LIFE : Duration.ofMillis(heat.getHalfLife());
        return new GrowthPlot(hit.reports(), halfLife, item().last(), screen.now());
    }

    List<Disagreement> disagreements() {
        return hit.story().getDisagreements();
    }

    List<Claim> claims(Disagreement disagreement) {
        return disagreement.getClaims().stream()
                .filter(claim -> member(claim) != null)
                .map(claim -> new Claim(outletOf(claim), Links.article(claim.getArticleId()), claim.getFigure()))
                .toList();
    }

    String outlet(String outletId) {
        return outletNames.getOrDefault(outletId, outletId);
    }

    String memberTitle(StoryMember member) {
        return member.getTitle().isEmpty() ? screen.t("untitled") : member.getTitle();
    }

    String tagHref(String tag) {
        return Links.front(View.FRONT.toggleTag(tag));
    }

    String firstReport() {
        Instant first = hit.story().getFirstReport();
        return first == null ? "" : screen.words().time(first);
    }

    String json() {
        return "/api/v1/stories/" + PathId.of(hit.story().getStoryId());
    }

    StoryHit hit() {
        return hit;
    }

    private Entry entry(StoryMember member, String first, Map<String, List<StoryMember>> copies) {
        return new Entry(
                member,
                member.getArticleId().equals(hit.lead().getArticleId()),
                member.getArticleId().equals(first),
                copies.getOrDefault(member.getArticleId(), List.of()));
    }

    /** The article of this story that a member copies; null when it is none, or the original is not here. */
    private @Nullable String original(StoryMember member) {
        String original = member.getDuplicateOf();
        boolean isHere = member.getRole() == StoryRole.DUPLICATE
                && hit.story().getMembers().stream()
                        .anyMatch(other ->
                                other.getArticleId().equals(original) && other.getRole() != StoryRole.DUPLICATE);
        return isHere ? original : null;
    }

    /** A family of one outlet is called as that outlet. */
    private String familyName(String family, List<StoryMember> members) {
        return family.equals(members.get(0).getOutletId()) ? outlet(family) : family;
    }

    private @Nullable StoryMember member(FigureClaim claim) {
        return hit.story().getMembers().stream()
                .filter(member -> member.getArticleId().equals(claim.getArticleId()))
                .findFirst()
                .orElse(null);
    }

    private String outletOf(FigureClaim claim) {
        var member = member(claim);
        return member == null ? "" : outlet(member.getOutletId());
    }
}
