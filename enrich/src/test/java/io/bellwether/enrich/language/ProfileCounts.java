package io.bellwether.enrich.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipFile;

/**
 * N-gram counts of a language out of a profile of the Optimaize detector's jar: one to three characters, a space for a
 * border. Unlike lingua it keeps the vowel signs of Devanagari.
 */
final class ProfileCounts {

    private ProfileCounts() {}

    static NgramCounts read(ZipFile jar, String code) throws IOException {
        JsonNode profile = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry("languages/" + code)));
        var counts = new NgramCounts();
        profile.get("freq").properties().forEach(entry -> {
            String ngram = entry.getKey().replace(' ', NgramCounts.BORDER).toLowerCase(Locale.ROOT);
            if (!ngram.equals("_")) {
                counts.add(ngram, entry.getValue().asDouble());
            }
        });
        return counts;
    }
}
