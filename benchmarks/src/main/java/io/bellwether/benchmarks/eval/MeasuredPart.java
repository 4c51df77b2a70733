package io.bellwether.benchmarks.eval;

import java.util.Locale;
import java.util.function.Supplier;

/** What can be measured, by the name that the command line uses. */
public enum MeasuredPart {
    EXTRACT(ExtractEvaluation::new),
    FEEDS(FeedsEvaluation::new),
    LANGUAGE(LanguageEvaluation::new),
    SUMMARY(SummaryEvaluation::new),
    KEYPHRASES(KeyphraseEvaluation::new),
    ENTITIES(EntityEvaluation::new),
    CLICKBAIT(ClickbaitEvaluation::new),
    DUPLICATES(DuplicateEvaluation::new),
    KEYDATA(KeydataEvaluation::new),
    STORIES(StoryEvaluation::new),
    CROSSLINGUAL(CrosslingualEvaluation::new),
    HOTNESS(HotnessEvaluation::new),
    QUALITY(QualityEvaluation::new),
    IMPACT(ImpactEvaluation::new),
    GROUNDING(GroundingEvaluation::new);

    @SuppressWarnings("ImmutableEnumChecker") // a constructor holds no state
    private final Supplier<Evaluation> evaluation;

    MeasuredPart(Supplier<Evaluation> evaluation) {
        this.evaluation = evaluation;
    }

    /** A new evaluation of this part, with the part's resources loaded. */
    public Evaluation evaluation() {
        return evaluation.get();
    }

    /** The name, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
