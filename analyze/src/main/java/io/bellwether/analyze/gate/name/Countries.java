package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Countries, peoples and other groups that languages name in many ways: "Chinese", "我国", "中方". */
final class Countries {

    /** What stands before or behind a country's character when the character means the country. */
    private static final String BEFORE = "赴驻对在访来抵援反亲涉中美英法德俄日韩欧非印朝澳加";

    private static final String BEHIND = "方军媒企股籍裔商国中美英法德俄日韩欧非印朝澳加";

    private final List<Country> countries = new ArrayList<>();
    private final Map<String, List<Country>> byForm = new HashMap<>();

    /** One row of the table. */
    private record Country(String character, List<String> forms) {}

    Countries() {
        for (var row : Table.resource(Countries.class, "countries.tsv")) {
            var country = new Country(row.get(0), Table.parts(row.get(1), '|'));
            countries.add(country);
            for (String form : country.forms()) {
                byForm.computeIfAbsent(key(form), fresh -> new ArrayList<>()).add(country);
            }
        }
    }

    boolean knows(String name) {
        return byForm.containsKey(key(name));
    }

    /** Whether a text names what the name stands for. */
    boolean isNamed(String name, String text) {
        return byForm.getOrDefault(key(name), List.of()).stream().anyMatch(country -> isNamed(country, text));
    }

    /** "The U.S." and "US" are one. */
    private static String key(String name) {
        String bare = name.startsWith("The ") ? name.substring(4) : name;
        return bare.replace(".", "");
    }

    private static boolean isNamed(Country country, String text) {
        for (String form : country.forms()) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                if (Words.isBorder(text, at) && Words.isBorder(text, at + form.length())) {
                    return true;
                }
            }
        }
        return !country.character().equals("-") && hasCompound(text, country.character());
    }

    private static boolean hasCompound(String text, String character) {
        for (int at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
            boolean before = at > 0 && BEFORE.indexOf(text.charAt(at - 1)) >= 0;
            boolean behind = at + 1 < text.length() && BEHIND.indexOf(text.charAt(at + 1)) >= 0;
            if (before || behind) {
                return true;
            }
        }
        return false;
    }
}
