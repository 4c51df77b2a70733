package io.bellwether.analyze.card;

import io.bellwether.analyze.prompt.CardPrompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key of a card: the same question about the same content has the same one, so that an answer overwrites itself. */
public final class CardKey {

    /** Version of the card's schema; counted up when a new field asks for new answers. */
    public static final int SCHEMA_VERSION = 1;

    private CardKey() {}

    /** The key under the prompt and the schema of this version. */
    public static String of(String contentHash, String model) {
        return of(contentHash, CardPrompt.VERSION, model, SCHEMA_VERSION);
    }

    /**
     * SHA-256 in hexadecimal over content hash, prompt version, model and schema version, each with its length.
     *
     * @param model as configured, not as a server reports it: the key is needed before the question is asked
     */
    public static String of(String contentHash, String promptVersion, String model, int schemaVersion) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {contentHash, promptVersion, model, Integer.toString(schemaVersion)}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
