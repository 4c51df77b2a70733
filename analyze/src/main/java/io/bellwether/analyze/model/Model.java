package io.bellwether.analyze.model;

/** A language model. Implementations answer or say why not; they do not throw for what a server does with one question. */
public interface Model {

    /**
     * Asks until there is an answer or it is plain that there will be none.
     *
     * @throws ModelUnavailableException when no question can be asked at present
     * @throws OverBudgetException when there is no budget for it
     */
    ModelAnswer ask(ModelQuestion question);
}
