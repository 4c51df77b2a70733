package io.bellwether.score.formula.lexicon;

/**
 * A way of telling that takes weight from a happening: fiction, sport, a look back, a denial.
 *
 * @param share what remains of the happening, 0 to 1
 * @param harmShare what remains when the happening is harm to life, 0 to 1
 * @param en name in English, e.g. "told as fiction or a show"
 * @param zh name in Chinese
 */
public record Framing(String id, double share, double harmShare, String en, String zh) {}
