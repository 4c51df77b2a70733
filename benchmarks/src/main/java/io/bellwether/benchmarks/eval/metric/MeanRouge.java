package io.bellwether.benchmarks.eval.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mean ROUGE of summaries, and of the openings of the same texts. */
public final class MeanRouge {

    private final Mean rouge1 = new Mean();
    private final Mean rouge2 = new Mean();
    private final Mean rougeL = new Mean();
    private final Mean leadRouge1 = new Mean();
    private final Mean leadRouge2 = new Mean();
    private final Mean leadRougeL = new Mean();

    /** Adds one text; all three by sentences. */
    public void add(List<String> summary, List<String> opening, List<String> reference) {
        Rouge own = Rouge.of(summary, reference);
        rouge1.add(own.rouge1());
        rouge2.add(own.rouge2());
        rougeL.add(own.rougeL());
        Rouge lead = Rouge.of(opening, reference);
        leadRouge1.add(lead.rouge1());
        leadRouge2.add(lead.rouge2());
        leadRougeL.add(lead.rougeL());
    }

    /** {@code rouge1}, {@code rouge2}, {@code rougeL}, the same of the openings, and how many texts. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rouge1", rouge1.value());
        figures.put("rouge2", rouge2.value());
        figures.put("rougeL", rougeL.value());
        figures.put("leadRouge1", leadRouge1.value());
        figures.put("leadRouge2", leadRouge2.value());
        figures.put("leadRougeL", leadRougeL.value());
        figures.put("texts", rouge1.count());
        return figures;
    }
}
