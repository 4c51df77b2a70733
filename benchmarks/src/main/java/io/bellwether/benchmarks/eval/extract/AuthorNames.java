package io.bellwether.benchmarks.eval.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names in a byline as a set, case and white space folded: a label writes them as a list or parted by commas. */
final class AuthorNames {

    private AuthorNames() {}

    static Set<String> of(JsonNode label) {
        var names = new ArrayList<String>();
        if (label.isArray()) {
            label.forEach(name -> names.add(name.asText()));
        } else if (label.isTextual()) {
            names.add(label.textValue());
        }
        return of(names);
    }

    static Set<String> of(List<String> names) {
        var folded = new TreeSet<String>();
        for (String name : names) {
            for (String part : name.split("[,;]", -1)) {
                if (!part.isBlank()) {
                    folded.add(Whitespace.fold(part).toLowerCase(Locale.ROOT));
                }
            }
        }
        return folded;
    }
}
