package io.bellwether.schemas;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro make this project's record classes from schemas; since 1.12.2 it makes only classes that it was told of.
 * {@link AvroSerdes} does this by itself; a program that reads the records with a deserialiser of its own calls
 * {@link #trust} once, or sets the system property {@code org.apache.avro.SERIALIZABLE_PACKAGES=io.bellwether.news}.
 */
public final class TrustedRecords {

    private static final String PACKAGE = "io.bellwether.news";

    private TrustedRecords() {}

    /** Adds the generated classes to those that Avro trusts in this process. Safe to repeat. */
    public static synchronized void trust() {
        var current = ClassSecurityValidator.getGlobal();
        if (!current.isTrusted(io.bellwether.news.RawArticle.class)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(current, TrustedRecords::isGenerated));
        }
    }

    private static boolean isGenerated(Class<?> type) {
        String name = type.getPackageName();
        return (name.equals(PACKAGE) || name.startsWith(PACKAGE + "."))
                && (SpecificRecord.class.isAssignableFrom(type) || type.isEnum());
    }
}
