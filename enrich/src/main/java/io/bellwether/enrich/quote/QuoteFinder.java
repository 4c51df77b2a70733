package io.bellwether.enrich.quote;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Token;
import io.bellwether.news.Quote;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds quotations and, in English and Chinese, who says them. A quotation counts when it has a few words and someone
 * says it, or when it is as long and as finished as a sentence: words in marks for irony, titles and terms do not. In
 * other languages only the latter. Pure and safe for use by many threads.
 */
public final class QuoteFinder {

    /** Most quotes returned for one article. */
    public static final int MOST_QUOTES = 50;

    private static final int LEAST_WORDS_ATTRIBUTED = 3;
    private static final int LEAST_WORDS_ALONE = 9;
    private static final String FINISHED = ".!?,…。！？，";

    private final EnglishAttribution english;
    private final ChineseAttribution chinese;

    public QuoteFinder() {
        Lexicon lexicon = Lexicon.of(QuoteFinder.class, "attribution.txt");
        english = new EnglishAttribution(lexicon);
        chinese = new ChineseAttribution(lexicon);
    }

    /** Quotes in text order, at most {@value #MOST_QUOTES}. */
    public List<Quote> find(Segmentation segmentation) {
        var quotes = new ArrayList<Quote>();
        Quotation previous = new Quotation(0, 0, 0, 0);
        Optional<Attribution> last = Optional.empty();
        for (Quotation quotation : QuotationMarks.in(segmentation.text(), segmentation.paragraphs())) {
            if (quotes.size() == MOST_QUOTES) {
                break;
            }
            var clause = new Clause(segmentation, quotation);
            if (words(clause) < LEAST_WORDS_ATTRIBUTED) {
                continue;
            }
            Optional<Attribution> own = attribution(clause);
            Optional<Attribution> attribution = own.isPresent() || !clause.continues(previous) ? own : last;
            if (counts(clause, attribution.isPresent())) {
                quotes.add(quote(clause, attribution.orElse(Attribution.UNNAMED)));
                last = attribution;
                previous = quotation;
            }
        }
        return List.copyOf(quotes);
    }

    private Optional<Attribution> attribution(Clause clause) {
        return switch (clause.segmentation().language()) {
            case "en" -> english.of(clause);
            case "zh" -> chinese.of(clause);
            default -> Optional.empty();
        };
    }

    private static boolean counts(Clause clause, boolean attributed) {
        return attributed || (words(clause) >= LEAST_WORDS_ALONE && isFinished(clause));
    }

    private static long words(Clause clause) {
        return clause.quoted().stream().filter(token -> token.kind().isWord()).count();
    }

    private static boolean isFinished(Clause clause) {
        int end = clause.quotation().end();
        String text = clause.segmentation().text();
        return FINISHED.indexOf(text.charAt(end - 1)) >= 0 || startsParagraph(clause, text);
    }

    private static boolean startsParagraph(Clause clause, String text) {
        int open = clause.quotation().open();
        return open == 0 || text.charAt(open - 1) == '\n';
    }

    private static Quote quote(Clause clause, Attribution attribution) {
        Quotation place = clause.quotation();
        return Quote.newBuilder()
                .setText(clause.segmentation().text().substring(place.start(), place.end()))
                .setSpeaker(attribution.speaker())
                .setRole(attribution.role())
                .setSpan(new Span(place.start(), place.end()))
                .build();
    }

    /** Tokens around a quotation. */
    static List<Token> between(Segmentation segmentation, int from, int to) {
        int first = firstTokenAt(segmentation.tokens(), from);
        int end = Math.max(first, firstTokenAt(segmentation.tokens(), to));
        return segmentation.tokens().subList(first, end);
    }

    private static int firstTokenAt(List<Token> tokens, int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
