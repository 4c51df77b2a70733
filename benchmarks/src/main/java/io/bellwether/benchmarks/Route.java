package io.bellwether.benchmarks;

import io.bellwether.runtime.Pipeline.App;
import io.bellwether.schemas.TopicSpec;
import java.util.List;

/**
 * Apps that carry articles from one topic to another.
 *
 * @param apps in the order of the flow, not started
 */
record Route(TopicSpec in, TopicSpec out, List<App> apps) {

    Route {
        apps = List.copyOf(apps);
    }
}
