package io.bellwether.score.formula;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash of a configuration in one canonical form, so that it never depends on how a number is printed. */
final class ConfigDigest {

    private static final int HEX_DIGITS = 10;

    private final StringBuilder canonical = new StringBuilder();

    private ConfigDigest() {}

    static String version(ScoringConfig config, String data) {
        var digest = new ConfigDigest();
        digest.line("formula", ScoringConfig.FORMULA_VERSION).line("data", data);
        for (ScorePart part : ScorePart.values()) {
            digest.line(part.key(), config.weight(part));
        }
        digest.line("half-life", Long.toString(config.halfLife().toMillis()));
        digest.line("growth-window", Long.toString(config.growthWindow().toMillis()));
        config.typicalSignals().forEach((name, level) -> digest.line("typical " + name, level));
        CapLimits caps = config.caps();
        digest.line("title-only", caps.titleOnly()).line("failed-extraction", caps.failedExtraction());
        digest.line("partial-text", caps.partialText()).line("low-quality", caps.lowQuality());
        digest.line("clickbait", caps.clickbait()).line("uncorroborated", caps.uncorroborated());
        return ScoringConfig.FORMULA_VERSION + "-" + digest.hex();
    }

    private ConfigDigest line(String key, double value) {
        // Adding 0.0 folds -0.0 into 0.0; bits are the same on every JDK, printed decimals are not.
        return line(key, Long.toHexString(Double.doubleToLongBits(value + 0.0)));
    }

    private ConfigDigest line(String key, String value) {
        canonical
                .append(key.length())
                .append(' ')
                .append(key)
                .append('=')
                .append(value)
                .append('\n');
        return this;
    }

    private String hex() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha256.digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
