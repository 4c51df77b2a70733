package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.CanonicalUrl;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds one scored article by what a person has at hand: its id, a beginning of the id that no other has, or its address. */
final class ArticleLookup {

    private static final int SHOWN = 5;

    /** There is no such article, or more than one. */
    static final class NotFoundException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotFoundException(String message) {
            super(message);
        }
    }

    private final RecordTopic<ScoredArticle> topic;

    ArticleLookup(RecordTopic<ScoredArticle> topic) {
        this.topic = topic;
    }

    /**
     * The latest record of the article.
     *
     * @throws NotFoundException when there is none, or several; the message says what to do
     */
    ScoredArticle find(String id) {
        return topic.latest(key(id)).orElseThrow(() -> unknown(id));
    }

    private String key(String id) {
        Optional<CanonicalUrl> address = CanonicalUrl.of(id);
        String named = address.map(CanonicalUrl::articleId).orElse(id);
        SortedSet<String> keys = topic.keys(key -> key.startsWith(named));
        if (keys.contains(named)) {
            return named;
        }
        if (keys.isEmpty() && address.isPresent()) {
            keys = withAddress(address.get().value());
        }
        if (keys.isEmpty()) {
            throw unknown(id);
        }
        if (keys.size() > 1) {
            throw new NotFoundException("'" + id + "' is the beginning of " + keys.size() + " articles ("
                    + keys.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (keys.size() > SHOWN ? ", ..." : "") + "): give more of the id");
        }
        return keys.first();
    }

    /** Producers may use ids of their own; then only the record knows the address. */
    private SortedSet<String> withAddress(String address) {
        var keys = new TreeSet<String>();
        topic.scan(key -> true, (key, article) -> {
            if (article != null && address.equals(article.getUrl())) {
                keys.add(key);
            } else {
                keys.remove(key);
            }
        });
        return keys;
    }

    private NotFoundException unknown(String id) {
        return new NotFoundException("there is no article '" + id + "' in " + topic.name()
                + "; an id is the articleId of 'bellwether consume --format json', a beginning of it, or the address");
    }
}
