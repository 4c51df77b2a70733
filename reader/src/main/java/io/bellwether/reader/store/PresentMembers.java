package io.bellwether.reader.store;

import io.bellwether.news.Story;
import io.bellwether.news.StoryMember;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of a story whose articles are here; what was withdrawn is gone from its story at once.
 *
 * @param members in the story's order
 * @param reports their families' first reports
 */
record PresentMembers(List<StoryMember> members, Reports reports) {

    PresentMembers {
        members = List.copyOf(members);
    }

    static PresentMembers of(Story story, Lookup articles) throws IOException {
        var members = new ArrayList<StoryMember>();
        var reports = new Reports.Collector();
        for (StoryMember member : story.getMembers()) {
            var tier = articles.tier(member.getArticleId());
            if (tier.isPresent()) {
                members.add(member);
                reports.add(member.getFamily(), member.getEventTime(), tier.get() == 0 ? null : tier.get());
            }
        }
        return new PresentMembers(members, reports.reports());
    }
}
