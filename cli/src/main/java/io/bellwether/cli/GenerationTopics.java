package io.bellwether.cli;

import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.TopicSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Which generations have topics. */
final class GenerationTopics {

    private GenerationTopics() {}

    /** Names of the generations that have a topic of scored articles, the oldest first. */
    static List<String> of(Cluster cluster) {
        String scored = cluster.topics().articlesScored().name();
        String before = scored.substring(
                0, scored.length() - cluster.topics().generation().length());
        return names(cluster).stream()
                .filter(name -> name.startsWith(before))
                .map(name -> name.substring(before.length()))
                .filter(generation -> generation.matches("v[1-9][0-9]{0,5}"))
                .sorted(Comparator.comparingInt(generation -> Integer.parseInt(generation.substring(1))))
                .toList();
    }

    /** Whether there is such a topic; a replay of scores alone makes no enriched articles of its own. */
    static boolean exists(Cluster cluster, TopicSpec topic) {
        return names(cluster).contains(topic.name());
    }

    private static Set<String> names(Cluster cluster) {
        try (var admin = Admin.create(cluster.connection().clientConfig())) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new TransientFailureException("cannot list topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }
}
