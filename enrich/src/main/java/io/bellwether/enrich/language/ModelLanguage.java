package io.bellwether.enrich.language;

/**
 * A language of the model.
 *
 * @param code ISO 639-1
 * @param script the one script that the model knows it in
 */
record ModelLanguage(String code, Script script) {}
