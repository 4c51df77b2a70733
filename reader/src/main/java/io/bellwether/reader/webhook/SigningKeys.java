package io.bellwether.reader.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that a receiver knows too, never printed. Messages are signed by the symmetric scheme of Standard Webhooks
 * 1.0.0 (<a href="https://www.standardwebhooks.com">standardwebhooks.com</a>): HMAC-SHA256 over id, time and body. More
 * than one key while keys are changed: a message bears the signatures of all.
 */
public final class SigningKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String FORM =
            "must be whsec_ and the Base64 of 24 to 64 random bytes, as the receiver knows it"
                    + " (two with a space between them while keys are changed)";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int MOST = 2;

    private final List<SecretKeySpec> keys;

    private SigningKeys(List<SecretKeySpec> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads {@code whsec_...}.
     *
     * @throws IllegalArgumentException when it is of another form; the message does not repeat it
     */
    public static SigningKeys parse(String text) {
        var keys = new ArrayList<SecretKeySpec>();
        for (String part : text.strip().split(" ", MOST)) {
            keys.add(key(part.strip()));
        }
        return new SigningKeys(keys);
    }

    private static SecretKeySpec key(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "");
        } catch (IllegalArgumentException e) {
            // Its message would tell a part of the key.
            bytes = new byte[0];
        }
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException(FORM);
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The header {@code webhook-signature} of a message. */
    String sign(String id, long seconds, String body) {
        byte[] content = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(hash(key, content)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hash(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
