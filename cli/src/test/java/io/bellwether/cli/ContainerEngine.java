package io.bellwether.cli;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** Whether containers can run here. */
final class ContainerEngine {

    private static final int PULL_MINUTES = 10;

    private ContainerEngine() {}

    /** Why containers of some images cannot run here; empty when they can. Pulls what is missing. */
    static Optional<String> obstacle(List<String> images) {
        DockerClient client;
        try {
            client = DockerClientFactory.instance().client();
        } catch (IllegalStateException e) {
            return Optional.of("no Docker engine answers: " + e.getMessage());
        }
        return images.stream()
                .filter(image -> !isThere(client, image) && !pull(client, image))
                .map(image -> "image " + image + " is not there and cannot be pulled")
                .findFirst();
    }

    private static boolean isThere(DockerClient client, String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean pull(DockerClient client, String image) {
        try {
            return client.pullImageCmd(image).start().awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)
                    && isThere(client, image);
        } catch (DockerException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
