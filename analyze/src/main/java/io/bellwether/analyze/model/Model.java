package io.bellwether.analyze.model;

/** A language model. Implementations answer or say why not; they do not throw for what a server does. */
public interface Model {

    /** Asks once. */
    ModelAnswer ask(ModelQuestion question);
}
