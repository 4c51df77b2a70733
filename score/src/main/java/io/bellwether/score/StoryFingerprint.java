package io.bellwether.score;

import io.bellwether.score.story.StoryIndex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Tells whether a story is still as it was told: a hash over its members, their states and whom they copy. */
final class StoryFingerprint {

    private static final int BYTES = 16;
    private static final byte[] PART = {0};

    private StoryFingerprint() {}

    static ByteBuffer of(List<StoryIndex.Member> members) {
        MessageDigest digest = sha256();
        for (StoryIndex.Member member : members) {
            update(digest, member.articleId());
            update(digest, Integer.toString(member.sequence()));
            update(digest, member.duplicateOf() == null ? "" : member.duplicateOf());
        }
        return ByteBuffer.wrap(digest.digest(), 0, BYTES).slice();
    }

    private static void update(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update(PART);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
