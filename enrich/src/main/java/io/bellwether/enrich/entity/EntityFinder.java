package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.segment.SimplifiedChinese;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds whom and what a text names. Names of the bilingual table are matched longest first; other names are recognised
 * by capitals, suffixes, titles and attribution. Work is linear in the text. Safe for use by many threads.
 */
public final class EntityFinder {

    /** Most entities returned for one article. */
    public static final int MOST_ENTITIES = 100;

    /** Most mentions returned for one entity: its first ones. */
    public static final int MOST_MENTIONS = 1_000;

    private static final int MOST_REPEATED_NAMES = 30;

    /** What may follow a name and leave it the same bearer's. */
    private static final Set<String> GENERIC_ENDS = Set.of("市", "省", "州", "公司", "集团", "集团公司", "有限公司", "总公司");

    private final KnownNames knownNames;
    private final EnglishNames englishNames = new EnglishNames();
    private final ChineseNames chineseNames;

    /** A finder with the built-in table. */
    public EntityFinder() {
        this(List.of());
    }

    /**
     * A finder with further tables: tab-separated UTF-8 text with the columns id, type ({@code PERSON},
     * {@code ORGANISATION}, {@code PRODUCT}, {@code PLACE}, {@code LAW}, {@code OTHER}), English name, Chinese name,
     * further names parted by {@code |}. Their names win over built-in ones.
     *
     * @throws IllegalArgumentException when a row is malformed or an id is given twice in one table
     */
    public EntityFinder(List<? extends Reader> extraTables) {
        var tables = new ArrayList<List<List<String>>>();
        extraTables.forEach(reader -> tables.add(Table.read(reader)));
        var table = new EntityTable(tables);
        knownNames = new KnownNames(table);
        chineseNames = new ChineseNames(table);
    }

    /**
     * The entities of a text by first mention, at most {@value #MOST_ENTITIES}.
     *
     * @param article the article's clean text, divided
     */
    public List<Entity> find(Segmentation article) {
        boolean chinese = article.language().equals("zh");
        String text = chinese ? SimplifiedChinese.of(article.text()) : article.text();
        var mentions = new ArrayList<Mention>();
        knownNames.find(text, chinese ? borders(article) : new BitSet(), mentions);
        var known = KnownPlaces.of(chinese ? mentions : List.of());
        for (Sentence sentence : article.sentences()) {
            englishNames.find(text, article.words(sentence), mentions);
            if (chinese) {
                chineseNames.find(text, article.tokens(sentence), known, mentions);
            }
        }
        findAgain(text, mentions);
        return new EntityGroups(article.text()).group(longestFirst(text, mentions));
    }

    private static BitSet borders(Segmentation article) {
        var borders = new BitSet(article.text().length() + 1);
        for (Token token : article.tokens()) {
            borders.set(token.start());
            borders.set(token.end());
        }
        return borders;
    }

    /** Names that were recognised once are the same name elsewhere, where nothing else would tell. */
    private static void findAgain(String text, List<Mention> mentions) {
        Set<String> names = new LinkedHashSet<>();
        List<Mention> again = new ArrayList<>();
        for (Mention mention : List.copyOf(mentions)) {
            String name = text.substring(mention.start(), mention.end());
            boolean telling = mention.known() == null && mention.type() != EntityType.OTHER && name.length() > 2;
            if (telling && names.size() < MOST_REPEATED_NAMES && names.add(name)) {
                for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                    if (Words.isBorder(text, at) && Words.isBorder(text, at + name.length())) {
                        again.add(new Mention(at, at + name.length(), mention.type(), null));
                    }
                }
            }
        }
        mentions.addAll(again);
    }

    /** Mentions in text order without overlaps; of two that overlap the longer stays, then the known one. */
    private static List<Mention> longestFirst(String text, List<Mention> mentions) {
        mentions.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(Comparator.comparingInt(Mention::length).reversed())
                .thenComparing(mention -> mention.known() == null));
        var kept = new ArrayList<Mention>();
        for (Mention mention : mentions) {
            Mention last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || mention.start() >= last.end()) {
                kept.add(mention);
            } else if (mention.length() > last.length() && (last.known() == null || mention.start() == last.start())) {
                kept.set(kept.size() - 1, mention);
            } else if (isFullFormOf(text, last, mention)) {
                kept.set(kept.size() - 1, new Mention(last.start(), last.end(), last.type(), mention.known()));
            }
        }
        return kept;
    }

    /** "洛杉矶市", "推特公司": a name of the table with nothing but what it is behind. */
    private static boolean isFullFormOf(String text, Mention whole, Mention name) {
        return whole.known() == null
                && name.known() != null
                && whole.start() == name.start()
                && whole.type() == name.type()
                && GENERIC_ENDS.contains(text.substring(name.end(), whole.end()));
    }
}
