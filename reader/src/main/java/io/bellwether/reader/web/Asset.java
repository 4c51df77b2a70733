package io.bellwether.reader.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A file that pages need; its address changes with its content, so that it may be kept for ever. */
final class Asset {

    private static final int DIGITS = 12;

    private final String name;
    private final String type;
    private final byte[] content;

    private Asset(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    static Asset load(String name, String type) {
        try (var stream = Objects.requireNonNull(Asset.class.getResourceAsStream(name), name)) {
            return new Asset(name, type, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path() {
        return "/assets/" + name;
    }

    String address() {
        return path() + "?v=" + digest();
    }

    String type() {
        return type;
    }

    byte[] content() {
        return Arrays.copyOf(content, content.length);
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
