package io.bellwether.enrich.segment;

import com.hankcs.hanlp.corpus.tag.Nature;

/** HanLP's part-of-speech tags (those of Peking University, with HanLP's own for names) as kinds of token. */
final class HanNature {

    private static final String GRAMMAR = "pucrdyeot";

    private HanNature() {}

    static TokenKind kind(Nature nature, int length) {
        String tag = nature.toString();
        char first = tag.charAt(0);
        char second = tag.length() > 1 ? tag.charAt(1) : ' ';
        return switch (first) {
            case 'n' -> noun(second, length);
            case 'v' -> second == 'n' ? TokenKind.HAN : TokenKind.HAN_VERB;
            case 'j' -> TokenKind.HAN_ABBREVIATION;
            case 'm', 'q' -> TokenKind.HAN_NUMBER;
            default -> GRAMMAR.indexOf(first) >= 0 ? TokenKind.HAN_GRAMMAR : TokenKind.HAN;
        };
    }

    private static TokenKind noun(char second, int length) {
        return switch (second) {
            case 'r' -> length > 1 ? TokenKind.HAN_PERSON : TokenKind.HAN;
            case 's' -> TokenKind.HAN_PLACE;
            case 't' -> TokenKind.HAN_ORGANISATION;
            default -> TokenKind.HAN;
        };
    }
}
