package io.bellwether.local;

import java.nio.file.Path;

/** Another process runs a local stack on the same data; the message names its process id and its addresses. */
public final class DataDirectoryInUseException extends LocalStackException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory, String holder) {
        super("already running on " + directory + " as " + holder + "; stop it or give another --data");
    }
}
