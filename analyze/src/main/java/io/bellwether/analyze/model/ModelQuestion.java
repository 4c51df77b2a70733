package io.bellwether.analyze.model;

/**
 * One question, asked at temperature 0, without tools.
 *
 * @param instructions what the model is to do
 * @param material the article, marked as untrusted
 * @param schemaName name of the answer's schema
 * @param schema JSON schema that the answer must follow
 */
public record ModelQuestion(String instructions, String material, String schemaName, String schema) {}
