package io.bellwether.enrich.headline;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Weights of a logistic regression over hashed features, a byte each. As a resource: bias and the weight of one step as
 * big-endian floats, then the weights in steps.
 */
final class HashedWeights {

    private final float bias;
    private final float step;
    private final byte[] steps;

    private HashedWeights(float bias, float step, byte[] steps) {
        this.bias = bias;
        this.step = step;
        this.steps = steps;
    }

    /**
     * Rounds weights to bytes; those beyond the largest are cut.
     *
     * @param largest what 127 steps are to mean
     */
    static HashedWeights rounded(double bias, double[] weights, double largest) {
        var steps = new byte[weights.length];
        for (int i = 0; i < steps.length; i++) {
            double wanted = Math.rint(weights[i] / largest * Byte.MAX_VALUE);
            steps[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, wanted));
        }
        return new HashedWeights((float) bias, (float) (largest / Byte.MAX_VALUE), steps);
    }

    /**
     * Reads weights that lie beside this class.
     *
     * @throws IllegalStateException when they are missing or of another size
     */
    static HashedWeights resource(String name, int slots) {
        try (InputStream in = HashedWeights.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no weights " + name);
            }
            var data = new DataInputStream(in);
            var weights = new HashedWeights(data.readFloat(), data.readFloat(), data.readAllBytes());
            if (weights.steps.length != slots) {
                throw new IllegalStateException(name + ": " + weights.steps.length + " weights, not " + slots);
            }
            return weights;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The content of the resource. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeFloat(bias);
            data.writeFloat(step);
            data.write(steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    double logOdds(int[] slots) {
        int sum = 0;
        for (int slot : slots) {
            sum += steps[slot];
        }
        return bias + (double) step * sum;
    }
}
