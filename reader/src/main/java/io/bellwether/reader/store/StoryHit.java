package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;

/**
 * A story in a list.
 *
 * @param story as the topic has it; members that are not here any more are left out
 * @param lead the article that stands for it
 * @param reports first report of each family
 * @param hot attention at the view's moment, 0 to 100
 */
public record StoryHit(Story story, ScoredArticle lead, Reports reports, double hot) {}
