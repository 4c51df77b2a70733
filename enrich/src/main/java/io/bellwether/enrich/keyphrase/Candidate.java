package io.bellwether.enrich.keyphrase;

/** A word or a run of words of one text: where it stands first, and how it comes. */
final class Candidate {

    private static final int[] NO_PARTS = {};

    /** Share of capitals to assume where every mention opens a sentence. */
    private static final double CAPITALS_UNKNOWN = 0.3;

    private final int start;
    private final int end;
    private final int place;
    private final double idf;
    private final int[] parts;
    private int count;
    private int sentences;
    private int lastSentence = -1;
    private int inside;
    private int capitals;
    private int afterGrammar;
    private int beforeGrammar;

    private Candidate(int start, int end, int place, double idf, int[] parts) {
        this.start = start;
        this.end = end;
        this.place = place;
        this.idf = idf;
        this.parts = parts;
    }

    static Candidate word(int start, int end, int place, double idf) {
        return new Candidate(start, end, place, idf, NO_PARTS);
    }

    /** A run of words that are candidates themselves, given by their numbers. */
    static Candidate run(int start, int end, int place, int[] parts) {
        return new Candidate(start, end, place, 0, parts);
    }

    /** It comes once more. */
    void see(int sentence) {
        count++;
        sentences += sentence == lastSentence ? 0 : 1;
        lastSentence = sentence;
    }

    /** Whether this mention, which opens no sentence, begins with a capital. */
    void seeInside(boolean capital) {
        inside++;
        capitals += capital ? 1 : 0;
    }

    void seeGrammar(boolean before, boolean after) {
        afterGrammar += before ? 1 : 0;
        beforeGrammar += after ? 1 : 0;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    /** How many words stand before it. */
    int place() {
        return place;
    }

    /** Inverse document frequency of a word in general. */
    double idf() {
        return idf;
    }

    int[] parts() {
        return parts;
    }

    boolean isRun() {
        return parts.length > 0;
    }

    int count() {
        return count;
    }

    /** How many sentences have it. */
    int sentences() {
        return sentences;
    }

    double shareOfCapitals() {
        return inside == 0 ? CAPITALS_UNKNOWN : (double) capitals / inside;
    }

    /** Share of mentions right behind a function word. */
    double shareAfterGrammar() {
        return (double) afterGrammar / count;
    }

    /** Share of mentions right before a function word. */
    double shareBeforeGrammar() {
        return (double) beforeGrammar / count;
    }
}
