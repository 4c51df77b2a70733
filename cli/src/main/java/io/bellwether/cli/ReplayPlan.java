package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.ReplaySelection;
import io.bellwether.schemas.ArticleSelection;
import java.util.ArrayList;
import java.util.List;

/** What a generation is to be made of, and how that compares with what it was begun with. */
final class ReplayPlan {

    private ReplayPlan() {}

    /**
     * Where two plans of one generation differ, in words; empty when the second may go on with the first. What readers
     * promote meanwhile does not count: the source stays the one that was fixed.
     */
    static List<String> differences(Generation begun, Generation asked) {
        var differences = new ArrayList<String>();
        compare(differences, "--stage", begun.getStage(), asked.getStage());
        ReplaySelection before = begun.getSelection();
        ReplaySelection now = asked.getSelection();
        compare(differences, "--from", point(before.getFrom()), point(now.getFrom()));
        compare(differences, "--to", point(before.getTo()), point(now.getTo()));
        compare(differences, "--follow", before.getFollow(), now.getFollow());
        compare(differences, "--outlet", before.getOutlets(), now.getOutlets());
        compare(differences, "--tag", before.getTags(), now.getTags());
        compare(differences, "--lang", before.getLanguages(), now.getLanguages());
        compare(differences, "score settings", begun.getConfigurationVersion(), asked.getConfigurationVersion());
        if (asked.getStage() == GenerationStage.ENRICH) {
            compare(differences, "enrichment", begun.getPipelineVersion(), asked.getPipelineVersion());
        }
        return List.copyOf(differences);
    }

    /** The articles that a plan wants. */
    static ArticleSelection selection(Generation generation) {
        ReplaySelection selection = generation.getSelection();
        return new ArticleSelection(selection.getOutlets(), selection.getTags(), selection.getLanguages());
    }

    /** What the generation reads. */
    static ReplayRange range(Generation generation) {
        return new ReplayRange(generation.getInputTopic(), generation.getRanges());
    }

    private static String point(String text) {
        return text.isEmpty() ? "not given" : text;
    }

    private static void compare(List<String> differences, String what, Object before, Object now) {
        if (!before.equals(now)) {
            differences.add(what + ": was " + before + ", is " + now);
        }
    }
}
