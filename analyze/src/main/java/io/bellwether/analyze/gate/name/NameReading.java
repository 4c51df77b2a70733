package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.token.Word;
import io.bellwether.news.Entity;
import java.util.BitSet;
import java.util.List;

/** The names of one text. */
public final class NameReading {

    private final Segmentation text;
    private final List<Entity> entities;
    private final List<NameRun> runs;

    NameReading(Segmentation text, List<Entity> entities) {
        this.text = text;
        this.entities = List.copyOf(entities);
        runs = RunReader.read(text);
    }

    Segmentation text() {
        return text;
    }

    /** What the entity finder sees. */
    public List<Entity> entities() {
        return entities;
    }

    List<NameRun> runs() {
        return runs;
    }

    /** Where words with digits stand that are names rather than figures: "GPT-5". */
    public BitSet codes() {
        var codes = new BitSet();
        for (Word word : text.words()) {
            if (word.kind() == Word.Kind.LETTERS && RunReader.isName(text.text(), word)) {
                codes.set(word.start(), word.end());
            }
        }
        return codes;
    }
}
