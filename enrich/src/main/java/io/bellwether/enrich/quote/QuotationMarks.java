package io.bellwether.enrich.quote;

import io.bellwether.enrich.segment.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Pairs quotation marks within a paragraph, outermost pairs only. A mark without its partner yields nothing. */
public final class QuotationMarks {

    /** What is longer was not meant as one quotation: some mark is missing. */
    private static final int LONGEST = 2_000;

    private QuotationMarks() {}

    /** Quotations in text order, whoever says them and whatever the marks are for. */
    public static List<Quotation> in(String text, List<Paragraph> paragraphs) {
        var found = new ArrayList<Quotation>();
        for (Paragraph paragraph : paragraphs) {
            pair(text, paragraph, found);
        }
        return found;
    }

    private static void pair(String text, Paragraph paragraph, List<Quotation> found) {
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && i - open > LONGEST) {
                open = -1;
            }
            if (open < 0) {
                open = opens(text, i, paragraph) ? i : -1;
            } else if (closes(text, open, i, paragraph.end())) {
                found.add(new Quotation(open, open + 1, i, i + 1));
                open = -1;
            } else if (c == text.charAt(open) && c != '"') {
                open = i;
            }
        }
    }

    private static boolean opens(String text, int at, Paragraph paragraph) {
        return switch (text.charAt(at)) {
            case '“', '「', '『', '«', '„' -> true;
            case '"' -> at + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(at + 1));
            case '‘' -> at == paragraph.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
            default -> false;
        };
    }

    private static boolean closes(String text, int open, int at, int to) {
        char c = text.charAt(at);
        return switch (text.charAt(open)) {
            case '“' -> c == '”';
            case '「' -> c == '」';
            case '『' -> c == '』';
            case '«' -> c == '»';
            case '„' -> c == '“' || c == '”';
            case '"' -> c == '"';
            case '‘' -> c == '’' && (at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1)));
            default -> false;
        };
    }
}
