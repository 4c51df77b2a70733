package io.bellwether.analyze.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A model that repeats the article's own sentences in English and says next to nothing in Chinese; good for any English article. */
public final class EchoAnswers implements Function<StubRequest, Reply> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SENTENCE = Pattern.compile("(?m)^\\[(\\d+)] (.*)$");
    private static final Pattern FACT = Pattern.compile("(?m)^\\d+\\. (.*?) \\| (.*?) \\| ");
    private static final String CHINESE = "报道介绍了有关情况。";
    private static final int MOST = 6;

    @Override
    public Reply apply(StubRequest request) {
        return Reply.text(request.asksForFacts() ? facts(request.material()) : texts(request.material()));
    }

    private static String facts(String material) {
        var answer = JSON.createObjectNode();
        var facts = answer.putArray("facts");
        var sentence = SENTENCE.matcher(material);
        while (sentence.find() && facts.size() < MOST) {
            var fact = facts.addObject();
            fact.putArray("sentences").add(Integer.parseInt(sentence.group(1)));
            fact.put("entity", "")
                    .put("what", sentence.group(2))
                    .put("figure", "")
                    .put("date", "");
        }
        answer.putArray("quotes");
        return write(answer);
    }

    private static String texts(String material) {
        List<String> sentences = new ArrayList<>();
        var fact = FACT.matcher(material);
        while (fact.find()) {
            sentences.add(fact.group(2));
        }
        String title = material.lines()
                .filter(line -> line.startsWith("Title: "))
                .findFirst()
                .map(line -> line.substring("Title: ".length()))
                .orElse("");
        var answer = JSON.createObjectNode();
        text(answer.putObject("en"), title, sentences);
        text(answer.putObject("zh"), CHINESE, List.of(CHINESE));
        answer.putArray("adjustments");
        return write(answer);
    }

    private static void text(ObjectNode text, String title, List<String> sentences) {
        text.put("title", title).put("summary", sentences.isEmpty() ? "" : sentences.get(0));
        var tldr = text.putArray("tldr");
        sentences.stream().skip(1).limit(3).forEach(tldr::add);
        text.putArray("keyData");
        text.put("analysis", "");
        text.putArray("insights");
        text.putArray("faq");
        text.putArray("digest");
        text.put("conclusion", "");
        text.putArray("tags");
    }

    private static String write(ObjectNode answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
