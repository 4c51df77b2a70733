package io.bellwether.analyze.card;

import io.bellwether.analyze.gate.ArticleText;
import io.bellwether.analyze.gate.Evidence;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.model.Model;
import io.bellwether.analyze.prompt.CardPrompt;
import io.bellwether.analyze.prompt.NumberedSentences;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.EnrichedArticle;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the card of one article: asks for facts, part by part, keeps those that the sentences bear out, asks for the
 * texts from these alone, and lets every sentence through the gate. Always ends with a card: complete, partial, refused
 * by the gate, or failed with its reason. Safe for use by many threads when the model is.
 */
public final class CardWriter {

    private final CardPrompt prompt = new CardPrompt();
    private final Segmenter segmenter = new Segmenter();
    private final Gate gate;
    private final Model model;
    private final CardLimits limits;
    private final Clock clock;

    /** A writer with a model. */
    public CardWriter(Gate gate, Model model, CardLimits limits, Clock clock) {
        this.gate = gate;
        this.model = model;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Writes a card.
     *
     * @param cardKey key of the card, see {@link CardKey}
     */
    public Card write(EnrichedArticle article, String cardKey) {
        return write(article, cardKey, sentence -> {});
    }

    /**
     * Writes a card.
     *
     * @param judged is told of every sentence that the gate saw, in the order of the card's fields, English first
     */
    public Card write(EnrichedArticle article, String cardKey, Consumer<JudgedSentence> judged) {
        String language = article.getLanguage().getCode();
        boolean titleOrders = NumberedSentences.isMachineTalk(article.getTitle());
        String title = titleOrders ? "" : article.getTitle();
        var sentences = new NumberedSentences(segmenter.segment(article.getText(), language));
        var conversation = new Conversation(model);
        var draft = new CardDraft(article, cardKey, conversation, clock.instant());
        List<String> parts = sentences.parts(limits.partCharacters());
        if (parts.isEmpty()) {
            return draft.ended(CardOutcome.REFUSED_BY_POLICY, "the article has no text");
        }
        Evidence evidence = evidence(article, title, sentences);
        var facts = new Facts(gate, evidence, sentences, language);
        for (String part : parts.subList(0, Math.min(parts.size(), limits.mostParts()))) {
            Optional<FactsAnswer> answer = conversation.ask(prompt.facts(title, part), FactsAnswer.class);
            if (answer.isEmpty()) {
                return draft.ended(CardOutcome.FAILED, "facts: " + conversation.problem());
            }
            facts.add(answer.get());
        }
        if (facts.isEmpty()) {
            return draft.ended(CardOutcome.REFUSED_BY_GATE, "the article bears out none of the facts");
        }
        Optional<TextAnswer> texts = conversation.ask(prompt.texts(title, facts.material()), TextAnswer.class);
        if (texts.isEmpty()) {
            return draft.ended(CardOutcome.FAILED, "texts: " + conversation.problem());
        }
        var assembly = new CardAssembly(gate, evidence, segmenter, limits, facts, judged);
        boolean whole = parts.size() <= limits.mostParts();
        return assembly.assemble(draft, texts.get(), whole, titleOrders || sentences.leftOut() > 0);
    }

    /** What the model was shown, and who the article is by. */
    private Evidence evidence(EnrichedArticle article, String title, NumberedSentences sentences) {
        var names = new ArrayList<>(article.getAuthors());
        if (article.getOutlet().getName() != null) {
            names.add(article.getOutlet().getName());
        }
        var published = article.getEventTime().atOffset(ZoneOffset.UTC).toLocalDate();
        return gate.evidence(
                new ArticleText(title, sentences.shown(), article.getLanguage().getCode(), names, published));
    }
}
