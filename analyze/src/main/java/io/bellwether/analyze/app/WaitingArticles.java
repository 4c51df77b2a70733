package io.bellwether.analyze.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** Articles that wait for the model, the most important first; one a key. */
final class WaitingArticles {

    private final Map<String, Candidate> byId = new HashMap<>();
    private final TreeSet<Candidate> inOrder = new TreeSet<>(Candidate.ORDER);

    /** Takes an article in; gives back what waited under the same id. */
    Optional<Candidate> put(Candidate candidate) {
        var before = remove(candidate.articleId());
        byId.put(candidate.articleId(), candidate);
        inOrder.add(candidate);
        return before;
    }

    Optional<Candidate> get(String articleId) {
        return Optional.ofNullable(byId.get(articleId));
    }

    Optional<Candidate> remove(String articleId) {
        var found = Optional.ofNullable(byId.remove(articleId));
        found.ifPresent(inOrder::remove);
        return found;
    }

    /** Takes out the one that comes first. */
    Optional<Candidate> takeFirst() {
        return inOrder.isEmpty() ? Optional.empty() : remove(inOrder.first().articleId());
    }

    /** Forgets what another process will read. */
    void forget(Collection<TopicPartition> partitions) {
        List<Candidate> gone = inOrder.stream()
                .filter(candidate -> partitions.contains(candidate.partition()))
                .toList();
        gone.forEach(candidate -> remove(candidate.articleId()));
    }

    int size() {
        return byId.size();
    }
}
