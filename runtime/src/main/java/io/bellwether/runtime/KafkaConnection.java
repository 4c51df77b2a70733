package io.bellwether.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to reach Kafka and the registry. Any {@code kafka.*} setting goes to every Kafka client and any
 * {@code schema.registry.*} setting to the registry client, so that TLS, SASL and quotas are configured with the
 * clients' own keys.
 *
 * @param bootstrap Kafka's bootstrap servers, {@code host:port,...}
 * @param registryUrl address of the schema registry
 * @param kafka further client settings, by Kafka's own keys
 * @param registry further registry settings, without the {@code schema.registry.} prefix
 */
public record KafkaConnection(
        String bootstrap, String registryUrl, Map<String, String> kafka, Map<String, String> registry) {

    public KafkaConnection {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /** A plain connection without further settings. */
    public static KafkaConnection of(String bootstrap, String registryUrl) {
        return new KafkaConnection(bootstrap, registryUrl, Map.of(), Map.of());
    }

    /** Reads {@code bootstrap}, {@code registry}, {@code kafka.*} and {@code schema.registry.*}. */
    public static KafkaConnection from(Settings settings) {
        String bootstrap = settings.string("bootstrap", "localhost:9092");
        String registry = settings.string("registry", "http://localhost:8081");
        if (!registry.matches("https?://.+")) {
            settings.problem("registry", "must be an http or https address");
        }
        return new KafkaConnection(bootstrap, registry, settings.under("kafka."), settings.under("schema.registry."));
    }

    /** Settings common to every Kafka client of this process. */
    public Map<String, Object> clientConfig() {
        var config = new HashMap<String, Object>(kafka);
        config.put("bootstrap.servers", bootstrap);
        return config;
    }

    /** Settings of the registry client and of the registry's serialisers. */
    public Map<String, Object> registryConfig() {
        var config = new TreeMap<String, Object>();
        registry.forEach((key, value) -> config.put("schema.registry." + key, value));
        // The registry's own authentication keys carry no prefix, so both spellings are handed on.
        config.putAll(registry);
        config.put("schema.registry.url", registryUrl);
        return config;
    }
}
