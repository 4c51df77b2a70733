package io.bellwether.benchmarks.eval.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of one data set: the JSONL files of a folder in order of their names, or one file. */
public final class LabelledData {

    private final Path place;
    private final List<LabelledFile> files;

    private LabelledData(Path place, List<LabelledFile> files) {
        this.place = place;
        this.files = files;
    }

    /**
     * Looks at what is there.
     *
     * @throws UnrecognisedDataException when that is nothing, cannot be read, or holds no JSONL file
     */
    public static LabelledData of(Path place) {
        if (!Files.exists(place)) {
            throw new UnrecognisedDataException(place + ": there is no such file or folder");
        }
        try {
            var files = new ArrayList<LabelledFile>();
            for (Path path : jsonlFiles(place)) {
                files.add(LabelledFile.of(path));
            }
            if (files.isEmpty()) {
                throw new UnrecognisedDataException(place + ": there is no .jsonl file in this folder");
            }
            return new LabelledData(place, files);
        } catch (IOException e) {
            throw new UnrecognisedDataException(place + ": cannot be read: " + e);
        }
    }

    /** The files whose first record has all these fields, each of them not null. */
    public List<LabelledFile> filesWith(String... fields) {
        return files.stream().filter(file -> file.has(fields)).toList();
    }

    /** The first of them. */
    public Optional<LabelledFile> fileWith(String... fields) {
        return filesWith(fields).stream().findFirst();
    }

    /** What to throw when none of the files is what was looked for. */
    public UnrecognisedDataException unrecognised(String expected) {
        String found = files.stream().map(LabelledFile::description).collect(Collectors.joining("; "));
        return new UnrecognisedDataException(place + ": expected " + expected + "; found " + found);
    }

    private static List<Path> jsonlFiles(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (var paths = Files.list(place)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
