package io.bellwether.analyze.prompt;

import io.bellwether.analyze.model.ModelQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The two questions of a card. Their wording is a resource with a version, which is part of a card's key. */
public final class CardPrompt {

    /** Version of the wording and of the schemas. */
    public static final String VERSION = "card-2";

    private static final int DELIMITER_LENGTH = 24;

    private final String factInstructions = resource(VERSION + "-facts.txt");
    private final String factSchema = resource(VERSION + "-facts.json");
    private final String textInstructions = resource(VERSION + "-text.txt");
    private final String textSchema = resource(VERSION + "-text.json");

    /** Asks for the facts of one part of an article. */
    public ModelQuestion facts(String title, String numberedSentences) {
        return question(factInstructions, "Title: " + oneLine(title) + "\n" + numberedSentences, "facts", factSchema);
    }

    /** Asks for the texts, from facts alone. */
    public ModelQuestion texts(String title, String facts) {
        return question(textInstructions, "Title: " + oneLine(title) + "\n" + facts, "card", textSchema);
    }

    private static ModelQuestion question(String instructions, String material, String name, String schema) {
        String delimiter = delimiter(material);
        return new ModelQuestion(
                instructions.replace("{delimiter}", delimiter),
                delimiter + "\n" + material + "\n" + delimiter,
                name,
                schema);
    }

    /** A mark that the material cannot hold, since it is made from all of it: whoever writes it would change it. */
    static String delimiter(String material) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(material.getBytes(StandardCharsets.UTF_8));
            return "MATERIAL-" + HexFormat.of().formatHex(hash).substring(0, DELIMITER_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String oneLine(String title) {
        return title.replace('\n', ' ');
    }

    private static String resource(String name) {
        try (InputStream in = CardPrompt.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
