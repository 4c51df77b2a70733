package io.bellwether.cli;

import io.bellwether.runtime.DirectoryTree;
import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.TopicSpec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** All that one generation has of its own: topics, internal topics, consumer groups, and state on this machine. */
final class GenerationResources {

    /** Longer than the session timeout of the apps. */
    private static final Duration SESSION = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final Cluster cluster;

    /**
     * The resources of a generation.
     *
     * @param cluster with the catalogue of that generation
     */
    GenerationResources(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Its application ids, which are its groups; where only scores are replayed, no enrich app runs. */
    List<String> groups() {
        var topics = cluster.topics();
        boolean isEnriched = topics.own().contains(topics.articlesEnriched());
        return new Apps(cluster, new SimpleMeterRegistry())
                .groups().stream()
                        .skip(isEnriched ? 0 : 1)
                        .map(LiveLag.Watched::group)
                        .toList();
    }

    /** Its topics that exist, internal ones included. */
    SortedSet<String> topics(Set<String> existing) {
        var own = cluster.topics().own().stream().map(TopicSpec::name).collect(Collectors.toSet());
        var groups = groups();
        return existing.stream()
                .filter(topic ->
                        own.contains(topic) || groups.stream().anyMatch(group -> topic.startsWith(group + "-")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Deletes all of it.
     *
     * @throws IllegalStateException when an app of it still runs
     */
    void delete() throws IOException {
        try (var admin = Admin.create(cluster.connection().clientConfig())) {
            for (String group : groups()) {
                delete(admin, group);
            }
            var topics = topics(existing(admin));
            try {
                await(admin.deleteTopics(topics).all(), "cannot delete " + topics);
            } catch (TransientFailureException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        deleteLocalState();
    }

    /** Deletes what its apps hold on this machine: a copy, of use only while their topics exist. */
    void deleteLocalState() throws IOException {
        Path root = Path.of(
                cluster.settings().string("state.dir", System.getProperty("user.home", ".") + "/.bellwether/state"));
        for (String group : groups()) {
            Path directory = root.resolve(group);
            if (Files.isDirectory(directory)) {
                DirectoryTree.delete(directory);
            }
        }
    }

    /** Every topic of the cluster. */
    static Set<String> existing(Admin admin) {
        return await(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names(), "cannot list topics");
    }

    /** A member that has ended stays in its group until its session times out, so a while is waited. */
    private static void delete(Admin admin, String group) {
        long end = System.nanoTime() + SESSION.toNanos();
        while (!isDeleted(admin, group)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("group " + group + " is at work; stop it first");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean isDeleted(Admin admin, String group) {
        try {
            await(admin.deleteConsumerGroups(List.of(group)).all(), "cannot delete group " + group);
            return true;
        } catch (TransientFailureException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw e;
        }
    }

    private static <T> T await(KafkaFuture<T> future, String failure) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new TransientFailureException(failure, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }
}
