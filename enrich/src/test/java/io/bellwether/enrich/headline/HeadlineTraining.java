package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes the weights of the English bait model: logistic regression by adaptive gradient descent (Duchi, Hazan and
 * Singer, 2011), the weights of the second half of the passes averaged. Arguments: the file to write, a file of labelled
 * headlines, files of news headlines; a line of them is a group (headlines of one group stay in one fold), a tab, 0 or
 * 1, a tab, the headline. Prints what five-fold cross-validation gives. The same files give the same weights.
 */
final class HeadlineTraining {

    private static final int FOLDS = 5;
    private static final int NO_FOLD = -1;
    private static final int PASSES = 12;
    private static final double RATE = 0.3;
    private static final double DECAY = 1e-3;
    private static final double WEIGHT_OF_COPY = 0.5;
    private static final double LARGEST = 4;

    /** Moves the decision so that missed bait and plain headlines taken for bait are about as many. */
    private static final double SHIFT = 0.25;

    /** One headline; the copy without capitals counts less. */
    private record Example(String title, int[] slots, int[] copy, boolean bait, int fold) {}

    private final double[] weights = new double[HeadlineFeatures.SLOTS + 1];
    private final double[] squares = new double[HeadlineFeatures.SLOTS + 1];

    private HeadlineTraining() {
        Arrays.fill(squares, 1);
    }

    public static void main(String[] arguments) throws IOException {
        List<List<Example>> sets = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            sets.add(read(Path.of(file)));
        }
        List<Example> all = sets.stream().flatMap(List::stream).toList();
        List<HashedWeights> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(train(all, fold));
        }
        for (int i = 0; i < sets.size(); i++) {
            report(arguments[i + 1], sets.get(i), folds);
        }
        Files.write(Path.of(arguments[0]), train(all, NO_FOLD).bytes());
    }

    private static List<Example> read(Path file) throws IOException {
        var features = new HeadlineFeatures(
                new WordClasses(Lexicon.of(HeadlineTraining.class, "headline-en.txt"), EnglishHeadline.CLASSES));
        var segmenter = new Segmenter();
        Set<String> lines = new LinkedHashSet<>(Files.readAllLines(file));
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t", 3);
            Segmentation title = segmenter.segment(fields[2], "en");
            int fold = Math.floorMod(fields[0].hashCode() * 0x9E3779B9 >>> 8, FOLDS);
            examples.add(
                    new Example(fields[2], features.of(title), features.of(title, false), fields[1].equals("1"), fold));
        }
        return examples;
    }

    private static HashedWeights train(List<Example> all, int leftOut) {
        List<Example> examples = new ArrayList<>(
                all.stream().filter(one -> one.fold() != leftOut).toList());
        var training = new HeadlineTraining();
        var random = new Random(1);
        var sum = new double[training.weights.length];
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(examples, random);
            for (Example example : examples) {
                training.learn(example.slots(), example.bait(), 1);
                training.learn(example.copy(), example.bait(), WEIGHT_OF_COPY);
            }
            for (int i = 0; pass >= PASSES / 2 && i < sum.length; i++) {
                sum[i] += training.weights[i] / (PASSES - PASSES / 2);
            }
        }
        double bias = sum[HeadlineFeatures.SLOTS] + SHIFT;
        return HashedWeights.rounded(bias, Arrays.copyOf(sum, HeadlineFeatures.SLOTS), LARGEST);
    }

    private void learn(int[] slots, boolean bait, double weight) {
        double logOdds = weights[HeadlineFeatures.SLOTS];
        for (int slot : slots) {
            logOdds += weights[slot];
        }
        double error = (1 / (1 + Math.exp(-logOdds)) - (bait ? 1 : 0)) * weight;
        for (int slot : slots) {
            move(slot, error + DECAY * weights[slot]);
        }
        move(HeadlineFeatures.SLOTS, error);
    }

    private void move(int slot, double gradient) {
        squares[slot] += gradient * gradient;
        weights[slot] -= RATE * gradient / Math.sqrt(squares[slot]);
    }

    private static void report(String name, List<Example> examples, List<HashedWeights> folds) {
        double right = 0;
        double flagged = 0;
        double rightWithoutCapitals = 0;
        for (Example example : examples) {
            HashedWeights weights = folds.get(example.fold());
            boolean isFlagged = weights.logOdds(example.slots()) >= 0;
            flagged += isFlagged ? 1 : 0;
            right += isFlagged == example.bait() ? 1 : 0;
            rightWithoutCapitals += weights.logOdds(example.copy()) >= 0 == example.bait() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d headlines, right %.4f, without capitals %.4f, flagged %.4f%n",
                name,
                examples.size(),
                right / examples.size(),
                rightWithoutCapitals / examples.size(),
                flagged / examples.size());
    }
}
