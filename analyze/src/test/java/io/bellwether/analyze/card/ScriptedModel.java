package io.bellwether.analyze.card;

import io.bellwether.analyze.model.Model;
import io.bellwether.analyze.model.ModelAnswer;
import io.bellwether.analyze.model.ModelQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A model that answers what a test tells it to, by the name of the schema that is asked for. */
final class ScriptedModel implements Model {

    static final String FACTS = """
            {"facts": [
              {"sentences": [1], "entity": "Tessaly Robotics", "what": "raised in a Series C round", "figure": "$450 million", "date": ""},
              {"sentences": [1], "entity": "Tessaly Robotics", "what": "valuation", "figure": "$2.8 billion", "date": ""},
              {"sentences": [5], "entity": "Tessaly", "what": "revenue rose", "figure": "64%", "date": "2025"},
              {"sentences": [5], "entity": "Tessaly", "what": "profit", "figure": "$99 million", "date": ""}],
             "quotes": [{"sentence": 4, "speaker": "Mina Aldous", "text": "We are not building humanoids, we are building reliability,"}]}
            """;

    private final List<ModelQuestion> questions = new ArrayList<>();
    private final Function<ModelQuestion, ModelAnswer> answers;

    ScriptedModel(Function<ModelQuestion, ModelAnswer> answers) {
        this.answers = answers;
    }

    /** Answers both questions with these words. */
    static ScriptedModel with(String facts, String texts) {
        return new ScriptedModel(question -> finished(question.schemaName().equals("facts") ? facts : texts));
    }

    static ModelAnswer finished(String text) {
        return new ModelAnswer.Finished(text, "stub-1", 100, 50);
    }

    @Override
    public ModelAnswer ask(ModelQuestion question) {
        questions.add(question);
        return answers.apply(question);
    }

    List<ModelQuestion> questions() {
        return questions;
    }
}
