package io.bellwether.analyze.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.analyze.gate.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class GateProperties {

    private static final Gate GATE = new Gate();

    @Property(tries = 300)
    void shouldTakeAnyTextAndStayInside(
            @ForAll @StringLength(max = 200) String article, @ForAll @StringLength(max = 200) String claim) {
        var report = GATE.check(GATE.evidence(ArticleText.of(article, "zh")), claim, "en");

        assertThat(report.checks()).allMatch(check -> check.start() >= 0 && check.start() < check.end());
    }

    @Property(tries = 200)
    void shouldNeverRejectAFigureThatTheTextRepeats(@ForAll int number) {
        String text = "The count is " + Math.abs((long) number) + " boxes.";

        var report = GATE.check(GATE.evidence(ArticleText.of(text, "en")), text, "en");

        assertThat(report.checks()).noneMatch(Check::isRejected);
    }
}
