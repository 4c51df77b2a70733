package io.bellwether.analyze.app;

import io.bellwether.analyze.budget.CardCost;
import io.bellwether.analyze.policy.Importance;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a configuration would have cost on the history, day by day, before anything is spent. First it takes all scored articles, then the enriched
 * ones of those that it wants.
 */
public final class CostPlan {

    private record Wanted(String day, Importance importance) {}

    private final AnalyzeConfig config;
    private final CardCost cost;
    private final Map<String, Wanted> wanted = new HashMap<>();
    private final Map<String, CardCost.Expected> costs = new HashMap<>();
    private final TreeMap<String, Integer> articles = new TreeMap<>();
    private final TreeMap<String, Integer> refusals = new TreeMap<>();
    private final Set<String> answered;

    /**
     * A plan.
     *
     * @param answered contents for which there is a card of this model and prompt
     */
    public CostPlan(AnalyzeConfig config, Set<String> answered) {
        this.config = config;
        this.cost = new CardCost(config.limits(), config.estimate());
        this.answered = Set.copyOf(answered);
    }

    /**
     * One day.
     *
     * @param articles all that came
     * @param asked cards that the model would write
     * @param overBudget cards for which the day's budget would not do; the least important ones
     * @param cost of those that are asked for
     * @param micros their price, in millionths of the currency
     */
    public record Day(String day, int articles, int asked, int overBudget, CardCost.Expected cost, long micros) {}

    /** Takes an article as it was when it came. */
    public void take(ScoredArticle article) {
        String day =
                LocalDate.ofInstant(article.getIngestedAt(), ZoneOffset.UTC).toString();
        articles.merge(day, 1, Integer::sum);
        var refusal = config.policy().refusal(article, article.getIngestedAt());
        if (refusal.isPresent()) {
            refusals.merge(refusal.get(), 1, Integer::sum);
        } else if (answered.contains(article.getContentHash())) {
            refusals.merge("has a card", 1, Integer::sum);
        } else {
            wanted.put(article.getArticleId(), new Wanted(day, Importance.of(article)));
        }
    }

    /** Whether the text of an article decides what it costs. */
    public boolean isWanted(String articleId) {
        return wanted.containsKey(articleId);
    }

    /** Takes the text of one that is wanted; a later one replaces it. */
    public void take(EnrichedArticle article) {
        costs.put(article.getArticleId(), cost.of(article.getTitle(), article.getText()));
        var refusal = config.policy().refusal(article);
        if (refusal.isPresent()) {
            wanted.remove(article.getArticleId());
            refusals.merge(refusal.get(), 1, Integer::sum);
        }
    }

    /** Why articles are not asked about, and how many. */
    public Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    /** Every day that has articles, in order. */
    public List<Day> days() {
        var byDay = new TreeMap<String, List<String>>();
        wanted.forEach((id, article) ->
                byDay.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(id));
        var days = new ArrayList<Day>();
        articles.forEach((day, count) -> days.add(day(day, count, byDay.getOrDefault(day, List.of()))));
        return List.copyOf(days);
    }

    private Day day(String day, int count, List<String> ids) {
        var inOrder = ids.stream()
                .sorted(Comparator.comparing((String id) -> importance(id)).thenComparing(id -> id))
                .toList();
        var sum = new CardCost.Expected(0, 0, 0);
        int asked = 0;
        for (String id : inOrder) {
            var more = sum.plus(costs.getOrDefault(id, new CardCost.Expected(0, 0, 0)));
            if (config.budget().allows(more.inputTokens() + more.outputTokens(), micros(more))) {
                sum = more;
                asked++;
            }
        }
        return new Day(day, count, asked, ids.size() - asked, sum, micros(sum));
    }

    private Importance importance(String articleId) {
        return Objects.requireNonNull(wanted.get(articleId)).importance();
    }

    private long micros(CardCost.Expected expected) {
        return config.prices().micros(expected.inputTokens(), expected.outputTokens());
    }
}
