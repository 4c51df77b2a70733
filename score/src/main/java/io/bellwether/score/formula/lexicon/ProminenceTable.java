package io.bellwether.score.formula.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** How far a name reaches: 5 (the whole world notices) to 2 (its industry notices). */
public final class ProminenceTable {

    private final String version;
    private final Map<String, Integer> levels;

    private ProminenceTable(String version, Map<String, Integer> levels) {
        this.version = version;
        this.levels = levels;
    }

    static ProminenceTable of(DataFile file) {
        var levels = new HashMap<String, Integer>();
        for (List<String> row : file.rows()) {
            int level = Integer.parseInt(row.get(0));
            for (String name : (row.get(1) + "|" + row.get(2) + "|" + row.get(3)).split("\\|", -1)) {
                if (!name.isBlank()) {
                    levels.merge(key(name), level, Math::max);
                }
            }
        }
        return new ProminenceTable(file.version(), levels);
    }

    /** Version line of the data file. */
    public String version() {
        return version;
    }

    /** Level of a name in either language, case ignored; empty when the table does not hold it. */
    public OptionalInt level(String name) {
        Integer level = levels.get(key(name));
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
