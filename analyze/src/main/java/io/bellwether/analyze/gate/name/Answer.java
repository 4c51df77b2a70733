package io.bellwether.analyze.gate.name;

import io.bellwether.analyze.gate.check.Verdict;

/** A verdict on a name, with its reason. */
record Answer(Verdict verdict, String reason) {

    static Answer verified(String reason) {
        return new Answer(Verdict.VERIFIED, reason);
    }

    static Answer rejected(String reason) {
        return new Answer(Verdict.REJECTED, reason);
    }

    static Answer open(String reason) {
        return new Answer(Verdict.NOT_CHECKABLE, reason);
    }
}
