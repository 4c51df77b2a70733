package io.bellwether.ingest.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a request's body within a size and a time, whatever the request says of its length. */
final class BodyStream {

    private static final int BUFFER = 64 * 1024;

    private BodyStream() {}

    /** A body that is not read to its end; carries what to answer. */
    static final class Failure extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Failure(Answer answer) {
            super(answer.body());
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    static byte[] read(InputStream stream, int max, Duration longest) throws IOException {
        long deadline = System.nanoTime() + longest.toNanos();
        var body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            body.write(buffer, 0, count);
            if (body.size() > max) {
                throw new Failure(tooLarge(max));
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        Answer.problem(408, "Too slow", "the body took longer than " + longest.toSeconds() + " s"));
            }
        }
        return body.toByteArray();
    }

    static Answer tooLarge(int max) {
        return Answer.problem(413, "Body too large", "a request takes at most " + max + " bytes; split the batch");
    }
}
