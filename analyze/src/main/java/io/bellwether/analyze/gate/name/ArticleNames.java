package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.segment.SimplifiedChinese;
import io.bellwether.enrich.term.Readings;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Entity;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an article names, in every form that a text about it can be held against. */
public final class ArticleNames {

    private final String text;
    private final boolean chinese;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> hanNames = new LinkedHashSet<>();
    private final ArticleWords words;
    private final HanReading reading;

    ArticleNames(NameReading article, Readings readings) {
        text = SimplifiedChinese.of(article.text().text());
        chinese = article.text().language().equals("zh");
        for (Entity entity : article.entities()) {
            if (entity.getCanonicalId() != null) {
                ids.add(entity.getCanonicalId());
            }
            if (HanReading.isHan(entity.getName().charAt(0))) {
                hanNames.add(SimplifiedChinese.of(entity.getName()));
            }
        }
        words = new ArticleWords(article.text());
        reading = new HanReading(text, readings);
    }

    /** The article in simplified characters. */
    String text() {
        return text;
    }

    /** Whether the article writes a name of one or several words, whatever its capitals. */
    private boolean writes(String name) {
        for (int at = 0; at + name.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, name, 0, name.length())
                    && Words.isBorder(text, at)
                    && Words.isBorder(text, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the article writes a name, in any form when it is one word. */
    boolean isWritten(String name) {
        return writes(name) || (name.indexOf(' ') < 0 && words.has(Spelling.fold(name)));
    }

    boolean isChinese() {
        return chinese;
    }

    boolean hasId(String id) {
        return ids.contains(id);
    }

    Set<String> hanNames() {
        return hanNames;
    }

    ArticleWords words() {
        return words;
    }

    HanReading reading() {
        return reading;
    }
}
