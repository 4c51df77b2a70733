package io.bellwether.benchmarks.eval.extract;

import io.bellwether.benchmarks.eval.labelled.LabelledRecord;
import io.bellwether.enrich.page.Page;
import java.io.IOException;
import java.util.Map;

/** Holds what was extracted against one kind of label. */
public interface PageScore {

    /** Name of the file that holds a label's page. */
    String pageName(LabelledRecord label) throws IOException;

    /** Adds one page. */
    void add(LabelledRecord label, Page found) throws IOException;

    /** The figures so far. */
    Map<String, Object> figures();
}
