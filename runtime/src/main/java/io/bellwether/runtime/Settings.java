package io.bellwether.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The settings of one process, from a properties file, the environment and the command line, the later ones winning.
 * Every key that is read is checked; problems are collected and thrown together by {@link #validate}, so that a user
 * mends a file once. A value {@code ${env:NAME}} or {@code ${file:PATH}} is replaced by that variable or by the file's
 * content: secrets need not stand in the file.
 *
 * <p>An environment variable {@code BELLWETHER_ENRICH_THREADS} sets {@code enrich.threads}.
 */
public final class Settings {

    private static final String ENVIRONMENT_PREFIX = "BELLWETHER_";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|jaas|credential|\\.key|user\\.info).*");

    private final SortedMap<String, String> values;
    private final Set<String> plain;
    private final TreeSet<String> read = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private Settings(SortedMap<String, String> values, Set<String> plain, List<String> problems) {
        this.values = values;
        this.plain = plain;
        this.problems.addAll(problems);
    }

    /** Settings from one map, as tests and embedding programs want them. */
    public static Settings of(Map<String, String> values) {
        return layered(Map.of(), Map.of(), values);
    }

    /**
     * Settings of a process.
     *
     * @param file properties file in UTF-8; empty for none
     * @param environment the process environment
     * @param overrides what the command line says
     * @throws InvalidSettingsException when the file cannot be read
     */
    public static Settings load(Optional<Path> file, Map<String, String> environment, Map<String, String> overrides) {
        return layered(file.map(Settings::readFile).orElse(Map.of()), environment, overrides);
    }

    private static Settings layered(
            Map<String, String> file, Map<String, String> environment, Map<String, String> overrides) {
        var merged = new TreeMap<String, String>(file);
        var plain = new TreeSet<String>(file.keySet());
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                String key = name.substring(ENVIRONMENT_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                merged.put(key, value);
                plain.remove(key);
            }
        });
        merged.putAll(overrides);
        plain.addAll(overrides.keySet());
        plain.removeIf(
                key -> REFERENCE.matcher(merged.getOrDefault(key, "").strip()).matches());
        var problems = new ArrayList<String>();
        merged.replaceAll((key, value) -> resolve(key, value, environment, problems));
        return new Settings(merged, plain, problems);
    }

    private static Map<String, String> readFile(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidSettingsException(List.of(file + ": cannot be read: " + e.getMessage()));
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static String resolve(String key, String value, Map<String, String> environment, List<String> problems) {
        var reference = REFERENCE.matcher(value.strip());
        if (!reference.matches()) {
            return value;
        }
        String name = reference.group(2);
        if (reference.group(1).equals("env")) {
            if (!environment.containsKey(name)) {
                problems.add(key + " = " + value + ": environment variable " + name + " is not set");
            }
            return environment.getOrDefault(name, "");
        }
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException e) {
            problems.add(key + " = " + value + ": file cannot be read");
            return "";
        }
    }

    /** Text, or the default when the key is absent. */
    public String string(String key, String fallback) {
        return optional(key).orElse(fallback);
    }

    /** Text, or empty when the key is absent. */
    public Optional<String> optional(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * Text that must not stand in the settings or on a command line, where others may read it: only as {@code ${env:NAME}}
     * or {@code ${file:PATH}}, or from the environment.
     */
    public Optional<String> secret(String key) {
        var value = optional(key);
        if (value.isPresent() && plain.contains(key)) {
            problems.add(key + " = (hidden): must come from the environment or a file, as ${env:NAME} or ${file:PATH}");
            return Optional.empty();
        }
        return value;
    }

    /** Text of a closed form; {@code parse} throws IllegalArgumentException for a bad one. */
    public <T> T parsed(String key, T fallback, Function<String, T> parse) {
        var value = optional(key);
        try {
            return value.map(parse).orElse(fallback);
        } catch (IllegalArgumentException e) {
            problem(key, String.valueOf(e.getMessage()));
            return fallback;
        }
    }

    /** A whole number within bounds, both included. */
    public int integer(String key, int fallback, int min, int max) {
        return (int) wholeNumber(key, fallback, min, max);
    }

    /** A whole number within bounds, both included. */
    public long wholeNumber(String key, long fallback, long min, long max) {
        return parsed(key, fallback, text -> {
            long value;
            try {
                value = Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must be a whole number", e);
            }
            if (value < min || value > max) {
                throw new IllegalArgumentException("must be from " + min + " to " + max);
            }
            return value;
        });
    }

    /** A number within bounds, both included. */
    public double number(String key, double fallback, double min, double max) {
        return parsed(key, fallback, text -> {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must be a number", e);
            }
            if (!(value >= min && value <= max)) {
                throw new IllegalArgumentException("must be from " + min + " to " + max);
            }
            return value;
        });
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean fallback) {
        return parsed(key, fallback, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        });
    }

    /** A duration such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 24h}, {@code 7d}, within bounds. */
    public Duration duration(String key, Duration fallback, Duration min, Duration max) {
        return parsed(key, fallback, text -> {
            var value = parseDuration(text);
            if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
                throw new IllegalArgumentException("must be from " + min + " to " + max);
            }
            return value;
        });
    }

    private static Duration parseDuration(String text) {
        var matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a duration such as 500ms, 30s, 5m, 24h or 7d");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** Every setting under a prefix, without it; for handing on to a client that checks its own keys. */
    public Map<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        values.tailMap(prefix).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                read.add(key);
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Keys under a prefix, without it, in their order; they do not count as read. */
    public List<String> keysUnder(String prefix) {
        return values.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /** Notes a problem that the caller found in the value of a key. */
    public void problem(String key, String what) {
        problems.add(key + " = " + shown(key) + ": " + what);
    }

    /**
     * Ends the reading: throws all problems together. Keys under one of the app's own prefixes that nobody read are
     * problems too (a misspelt key must not be a silent default).
     *
     * @param ownPrefixes prefixes such as {@code "enrich."} of which this process knows every key
     */
    public void validate(String... ownPrefixes) {
        for (String key : values.keySet()) {
            for (String prefix : ownPrefixes) {
                if (key.startsWith(prefix) && !read.contains(key)) {
                    problem(key, "is not a known setting");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(List.copyOf(problems));
        }
    }

    private String shown(String key) {
        return SECRET.matcher(key).matches() ? "(hidden)" : values.getOrDefault(key, "(absent)");
    }
}
