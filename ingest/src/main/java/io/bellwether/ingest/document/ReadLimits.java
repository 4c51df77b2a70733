package io.bellwether.ingest.document;

import java.util.ArrayList;
import java.util.List;

/**
 * How much hostile input may cost. What goes beyond is rejected, never read on.
 *
 * @param documentBytes largest document that must be held whole: a feed, page, text or JSON document
 * @param lineBytes longest line of JSON lines
 * @param inflatedBytes most that one input may inflate to, over all its members
 * @param memberBytes most that one member of an archive may inflate to
 * @param members most members of one input
 * @param nesting deepest archive inside archives: 1 is an archive of plain files
 * @param folders deepest folder below the first
 */
public record ReadLimits(
        int documentBytes, int lineBytes, long inflatedBytes, long memberBytes, int members, int nesting, int folders) {

    private static final int MEBIBYTE = 1024 * 1024;

    public ReadLimits {
        var problems = new ArrayList<String>();
        check(documentBytes, "documentBytes", problems);
        check(lineBytes, "lineBytes", problems);
        check(inflatedBytes, "inflatedBytes", problems);
        check(memberBytes, "memberBytes", problems);
        check(members, "members", problems);
        check(nesting, "nesting", problems);
        check(folders, "folders", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** 16 MiB a document, 16 MiB a line, 8 GiB inflated, 8 GiB a member, 100,000 members, 2 archives, 64 folders. */
    public static ReadLimits defaults() {
        return new ReadLimits(16 * MEBIBYTE, 16 * MEBIBYTE, 8L * 1024 * MEBIBYTE, 8L * 1024 * MEBIBYTE, 100_000, 2, 64);
    }

    private static void check(long value, String name, List<String> problems) {
        if (value < 1) {
            problems.add(name + ": must be at least 1, got " + value);
        }
    }
}
