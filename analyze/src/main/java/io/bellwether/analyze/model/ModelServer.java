package io.bellwether.analyze.model;

/** A server that runs a model. One call is one request over the network; nothing is tried again here. */
public interface ModelServer {

    /**
     * Asks once and waits for the whole answer.
     *
     * @throws CallFailedException when there is none
     */
    ModelAnswer call(ModelQuestion question);
}
