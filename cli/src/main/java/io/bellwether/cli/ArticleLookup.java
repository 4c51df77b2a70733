package io.bellwether.cli;

import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.CanonicalUrl;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Finds one article by what a person has at hand: its id, a beginning of the id that no other has, or its address. */
final class ArticleLookup<T extends SpecificRecord> {

    private static final int SHOWN = 5;

    /** There is no such article, or more than one. */
    static final class NotFoundException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotFoundException(String message) {
            super(message);
        }
    }

    private final RecordTopic<T> topic;
    private final Function<T, @Nullable String> address;
    private final boolean withWithdrawn;

    private ArticleLookup(RecordTopic<T> topic, Function<T, @Nullable String> address, boolean withWithdrawn) {
        this.topic = topic;
        this.address = address;
        this.withWithdrawn = withWithdrawn;
    }

    /** Among the articles of one generation that are not withdrawn. */
    static ArticleLookup<ScoredArticle> scored(Cluster cluster) {
        return new ArticleLookup<>(RecordTopic.scored(cluster), ScoredArticle::getUrl, false);
    }

    /** Among all articles that ever came, withdrawn ones included. */
    static ArticleLookup<RawArticle> everReceived(Cluster cluster) {
        return new ArticleLookup<>(RecordTopic.raw(cluster), ArticleLookup::canonicalAddress, true);
    }

    /**
     * The latest record of the article.
     *
     * @throws NotFoundException when there is none, or several; the message says what to do
     */
    T find(String id) {
        return topic.latest(key(id)).orElseThrow(() -> unknown(id));
    }

    /**
     * The article's key.
     *
     * @throws NotFoundException when there is none, or several; the message says what to do
     */
    String key(String id) {
        Optional<CanonicalUrl> url = CanonicalUrl.of(id);
        String named = url.map(CanonicalUrl::articleId).orElse(id);
        SortedSet<String> keys = keys(key -> key.startsWith(named));
        if (keys.contains(named)) {
            return named;
        }
        if (keys.isEmpty() && url.isPresent()) {
            keys = withAddress(url.get().value());
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

    private SortedSet<String> keys(Predicate<String> wanted) {
        return withWithdrawn ? topic.keysEver(wanted) : topic.keys(wanted);
    }

    /** Producers may use ids of their own; then only the record knows the address. */
    private SortedSet<String> withAddress(String wanted) {
        var keys = new TreeSet<String>();
        topic.scan(key -> true, (key, article) -> {
            if (article != null && wanted.equals(address.apply(article))) {
                keys.add(key);
            } else if (!withWithdrawn) {
                keys.remove(key);
            }
        });
        return keys;
    }

    private static @Nullable String canonicalAddress(RawArticle article) {
        String url = article.getUrl();
        return url == null
                ? null
                : CanonicalUrl.of(url).map(CanonicalUrl::value).orElse(null);
    }

    private NotFoundException unknown(String id) {
        return new NotFoundException("there is no article '" + id + "' in " + topic.name()
                + "; an id is the articleId of 'bellwether consume --format json', a beginning of it, or the address");
    }
}
