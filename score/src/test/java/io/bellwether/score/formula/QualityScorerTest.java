package io.bellwether.score.formula;

import static io.bellwether.score.formula.HotScorerTest.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Extraction;
import io.bellwether.news.Quote;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.SourceReference;
import io.bellwether.news.Span;
import io.bellwether.news.TextStatistics;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QualityScorerTest {

    private final QualityScorer scorer = new QualityScorer(ScoringConfig.defaults());

    @Test
    void shouldRateBothLanguagesAlike() {
        double english = score(Articles.english()).getValue();
        double chinese = score(Articles.chinese()).getValue();

        assertThat(chinese).isCloseTo(english, within(3.0));
    }

    @Test
    void shouldCapAHeadlineWithoutText() {
        Score score = score(Articles.titleOnly());

        assertThat(score.getCaps()).extracting(ScoreCap::getName).contains("title-only", "failed-extraction");
        assertThat(score.getValue()).isLessThanOrEqualTo(20);
    }

    @Test
    void shouldCapATextCutShort() {
        Score score = score(Articles.english()
                .setStatistics(new TextStatistics(4_500, 900, 45, 10, 45))
                .setExtraction(new Extraction("x", 1.0, List.of("paywall", "truncated"), List.of())));

        assertThat(score.getValue()).isEqualTo(70);
        assertThat(score.getCaps()).singleElement().satisfies(cap -> {
            assertThat(cap.getReason().getEn()).isEqualTo("The text is cut short by a paywall and a cut-off text.");
            assertThat(cap.getReason().getZh()).isEqualTo("正文不完整：付费墙、文本被截断。");
        });
    }

    @Test
    void shouldIgnoreQuotesThatTheTextDoesNotHold() {
        EnrichedArticle.Builder article = Articles.english();
        Quote real = article.getQuotes().get(0);
        Quote bent = new Quote("We will keep every plant shut,", "Mara Lind", null, real.getSpan());
        Quote nobody = new Quote(real.getText(), null, null, real.getSpan());

        assertThat(part(score(article.setQuotes(List.of(bent, nobody))), ScorePart.QUOTES)
                        .getRaw())
                .isNull();
    }

    @Test
    void shouldCountARepeatedQuoteOnce() {
        EnrichedArticle.Builder article = Articles.english();
        Quote real = article.getQuotes().get(0);

        Score score = score(article.setQuotes(List.of(real, real, real)));

        assertThat(part(score, ScorePart.QUOTES).getRaw()).isEqualTo(1);
        assertThat(part(score, ScorePart.QUOTES).getEvidence()).containsExactly(real.getSpan());
    }

    @Test
    void shouldMarkDownWhatAnotherOutletWrote() {
        var wire = new SourceReference("Northern Wire", "https://wire.example/");
        var itself = new SourceReference("The Daily", "https://daily.example/feed");

        assertThat(part(score(Articles.english().setSyndicatedFrom(wire)), ScorePart.ORIGINALITY)
                        .getValue())
                .isEqualTo(40);
        assertThat(part(score(Articles.english().setSyndicatedFrom(itself)), ScorePart.ORIGINALITY)
                        .getValue())
                .isEqualTo(100);
    }

    @Test
    void shouldUseSingularAndPlural() {
        Score one = score(Articles.english().setStatistics(new TextStatistics(5, 1, 1, 1, 1)));
        Score many = score(Articles.english().setStatistics(new TextStatistics(9_000, 1_500, 80, 9, 40)));

        assertThat(part(one, ScorePart.LENGTH).getReason().getEn()).isEqualTo("The text has 1 word.");
        assertThat(part(one, ScorePart.EVIDENCE).getReason().getEn())
                .isEqualTo("1 of 1 sentence names someone or gives a figure.");
        assertThat(part(many, ScorePart.LENGTH).getReason().getEn()).isEqualTo("The text has 1,500 words.");
        assertThat(part(many, ScorePart.EVIDENCE).getReason().getEn())
                .isEqualTo("40 of 80 sentences name someone or give a figure.");
    }

    @Property(tries = 300)
    void shouldNeverFallWithLengthOrEvidence(
            @ForAll @IntRange(max = 5_000) int words,
            @ForAll @IntRange(max = 5_000) int more,
            @ForAll @IntRange(min = 1, max = 200) int sentences,
            @ForAll @IntRange(max = 200) int proven) {
        Score shorter = score(Articles.english().setStatistics(new TextStatistics(0, words, sentences, 1, proven)));
        Score longer = score(
                Articles.english().setStatistics(new TextStatistics(0, words + more, sentences, 1, proven + more)));

        assertThat(part(longer, ScorePart.LENGTH).getValue())
                .isGreaterThanOrEqualTo(part(shorter, ScorePart.LENGTH).getValue());
        assertThat(part(longer, ScorePart.EVIDENCE).getValue())
                .isGreaterThanOrEqualTo(part(shorter, ScorePart.EVIDENCE).getValue());
    }

    @Test
    void shouldShowWhereTheEvidenceStands() {
        EnrichedArticle article = Articles.english().build();

        List<Span> evidence = part(scorer.score(article, Originality.original()), ScorePart.EVIDENCE)
                .getEvidence();

        assertThat(article.getText()
                        .substring(evidence.get(0).getStart(), evidence.get(0).getEnd()))
                .isEqualTo("Harbour Chips");
    }

    private Score score(EnrichedArticle.Builder article) {
        return scorer.score(article.build(), Originality.original());
    }
}
