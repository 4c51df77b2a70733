package io.bellwether.analyze.card;

import io.bellwether.analyze.model.Model;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.analyze.model.ModelQuestion;
import java.util.Optional;

/** The questions of one card: what is not a whole, valid answer is asked for once more; tokens are counted. */
final class Conversation {

    private static final int ATTEMPTS = 2;

    private final Model model;
    private final StrictJson json = new StrictJson();
    private long inputTokens;
    private long outputTokens;
    private String modelName = "";
    private String problem = "";

    Conversation(Model model) {
        this.model = model;
    }

    /** The parsed answer; empty after two attempts without one, see {@link #problem}. What the server refuses is not asked again. */
    <T> Optional<T> ask(ModelQuestion question, Class<T> type) {
        Optional<T> parsed = Optional.empty();
        boolean worthAsking = true;
        for (int attempt = 0; attempt < ATTEMPTS && worthAsking; attempt++) {
            ModelAnswer answer = model.ask(question);
            parsed = read(answer, type);
            worthAsking = parsed.isEmpty() && !(answer instanceof ModelAnswer.Failed);
        }
        return parsed;
    }

    private <T> Optional<T> read(ModelAnswer answer, Class<T> type) {
        inputTokens += answer.inputTokens();
        outputTokens += answer.outputTokens();
        if (answer instanceof ModelAnswer.Finished finished) {
            modelName = finished.model();
            Optional<T> parsed = json.read(finished.text(), type);
            problem = parsed.isPresent() ? "" : "the answer does not follow the schema";
            return parsed;
        }
        problem = answer instanceof ModelAnswer.Failed failed ? failed.reason() : "the answer was cut off";
        return Optional.empty();
    }

    /** Why the last question has no answer. */
    String problem() {
        return problem;
    }

    String modelName() {
        return modelName;
    }

    long inputTokens() {
        return inputTokens;
    }

    long outputTokens() {
        return outputTokens;
    }
}
