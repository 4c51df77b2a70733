package io.bellwether.analyze.gate;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.Verdict;
import java.util.List;

/**
 * What the gate found in one text.
 *
 * @param text the text as it was checked: what stands where is told by places in it
 * @param checks every name, figure, date and quotation, by kind and in text order
 */
public record GateReport(String text, List<Check> checks) {

    public GateReport {
        checks = List.copyOf(checks);
    }

    /** How many claims have this verdict. */
    public int count(Verdict verdict) {
        return (int) checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** Rejected when any claim is, verified when some are and none is rejected, else not checkable. */
    public Verdict verdict() {
        if (count(Verdict.REJECTED) > 0) {
            return Verdict.REJECTED;
        }
        return count(Verdict.VERIFIED) > 0 ? Verdict.VERIFIED : Verdict.NOT_CHECKABLE;
    }

    /** The rejected claims. */
    public List<Check> rejected() {
        return checks.stream().filter(Check::isRejected).toList();
    }
}
