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

    /** The parsed answer; empty after two attempts without one, see {@link #problem}. */
    <T> Optional<T> ask(ModelQuestion question, Class<T> type) {
        Optional<T> answer = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS && answer.isEmpty(); attempt++) {
            answer = read(model.ask(question), type);
        }
        return answer;
    }

    private <T> Optional<T> read(ModelAnswer answer, Class<T> type) {
        if (answer instanceof ModelAnswer.Finished finished) {
            inputTokens += finished.inputTokens();
            outputTokens += finished.outputTokens();
            modelName = finished.model();
            Optional<T> parsed = json.read(finished.text(), type);
            problem = parsed.isPresent() ? "" : "the answer does not follow the schema";
            return parsed;
        }
        if (answer instanceof ModelAnswer.Truncated truncated) {
            inputTokens += truncated.inputTokens();
            outputTokens += truncated.outputTokens();
            problem = "the answer was cut off";
        } else if (answer instanceof ModelAnswer.Failed failed) {
            problem = failed.reason();
        }
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
