package io.bellwether.benchmarks.eval;

/** Is told how far a long piece of work has come. Called from the working thread only; must not throw. */
public interface Progress {

    /** For work that nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void start(long steps) {}

        @Override
        public void step() {}
    };

    /** Work of that many steps begins. */
    void start(long steps);

    /** One more step is done. */
    void step();
}
