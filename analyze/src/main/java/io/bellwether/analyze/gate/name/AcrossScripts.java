package io.bellwether.analyze.gate.name;

import io.bellwether.analyze.gate.passage.Passages;
import io.bellwether.enrich.term.Readings;
import io.bellwether.enrich.term.WordRarity;
import java.util.List;
import java.util.Set;

/** Checks names of one script against an article in the other: by reading, by sound, by the dictionary. */
final class AcrossScripts {

    private static final double SAME_SOUND = 0.6;
    private static final double CLEARLY_SAME_SOUND = 0.75;
    private static final double OTHER_FULL_NAME = 0.5;
    private static final double OTHER_SOUND = 0.4;
    private static final double TRANSLATED = 0.3;
    private static final int FEWEST_SOUNDS = 2;
    private static final int ENOUGH_SOUNDS = 3;
    private static final double RARE_SURNAME = 6;
    private static final List<String> GENERIC_ENDS = List.of(
            "公司", "集团", "科技", "大学", "学院", "银行", "市", "省", "县", "区", "州", "镇", "村", "先生", "女士", "教授", "总统", "部长");

    private final Readings readings;
    private final NameWords nameWords;
    private final WordRarity rarity;
    private final Syllables syllables;

    AcrossScripts(Readings readings, NameWords nameWords, WordRarity rarity) {
        this.readings = readings;
        this.nameWords = nameWords;
        this.rarity = rarity;
        syllables = new Syllables(readings);
    }

    /** A name in an alphabet, against an article in Chinese. */
    Answer latin(NameRun run, ArticleNames article, Passages passages) {
        List<String> words = run.words().stream()
                .filter(word -> !nameWords.isNoName(word))
                .map(Spelling::fold)
                .toList();
        if (isPinyin(words, article)) {
            return Answer.verified("the article's name, read aloud");
        }
        if (isChineseName(words) || hasOtherSurname(words, article)) {
            return Answer.rejected("no name of the article is read so");
        }
        boolean allFound = true;
        for (String word : run.words()) {
            String folded = Spelling.fold(word);
            boolean telling = !nameWords.isNoName(word) && !(run.words().size() > 1 && nameWords.isGeneric(word));
            if (!telling || folded.length() < 2 || isFound(folded, article, passages)) {
                continue;
            }
            if (isAnotherName(folded, article)) {
                return Answer.rejected("no name of the article is read so");
            }
            allFound = false;
        }
        return allFound
                ? Answer.verified("the article's name, read aloud or translated")
                : Answer.open("no table holds its Chinese name");
    }

    /** Two or three words that can be nothing but syllables of Pinyin. */
    private boolean isChineseName(List<String> words) {
        return (words.size() == 2 || words.size() == 3)
                && words.stream().allMatch(word -> syllables.has(word) || syllables.isPinyin(word))
                && words.stream().anyMatch(word -> rarity.of(word) >= LatinNames.RARE);
    }

    /** "Eric Xu": a Chinese surname behind a given name, and no name of the article begins so. */
    private boolean hasOtherSurname(List<String> words, ArticleNames article) {
        if (words.size() != 2 || !syllables.has(words.get(1)) || rarity.of(words.get(1)) < RARE_SURNAME) {
            return false;
        }
        boolean given = !syllables.has(words.get(0)) && !article.words().has(words.get(0));
        return given
                && article.hanNames().stream()
                        .noneMatch(name -> letters(readings.of(name.charAt(0))).equals(words.get(1)));
    }

    private boolean isFound(String folded, ArticleNames article, Passages passages) {
        return article.words().has(folded)
                || article.reading().holds(letters(folded))
                || bestSound(Sounds.ofWord(folded), article.hanNames()) >= SAME_SOUND
                || passages.bestCoverage(folded, "en") >= TRANSLATED;
    }

    /** A word that can only be a name and that nothing in the article sounds like. */
    private boolean isAnotherName(String folded, ArticleNames article) {
        if (rarity.of(folded) < LatinNames.RARE || LatinNames.isInflected(folded)) {
            return false;
        }
        String sounds = Sounds.ofWord(folded);
        return syllables.isPinyin(folded)
                || (sounds.length() >= ENOUGH_SOUNDS && bestSound(sounds, article.hanNames()) < OTHER_SOUND);
    }

    /** "Zhou Min" or "Min Zhou". */
    private static boolean isPinyin(List<String> words, ArticleNames article) {
        var forward = new StringBuilder();
        var backward = new StringBuilder();
        for (String word : words) {
            forward.append(letters(word));
            backward.insert(0, letters(word));
        }
        return article.reading().holds(forward.toString()) || article.reading().holds(backward.toString());
    }

    private double bestSound(String sounds, Set<String> names) {
        double best = sounds.length() < FEWEST_SOUNDS ? OTHER_SOUND : 0;
        for (String name : names) {
            for (String part : name.split("[·・.]", -1)) {
                best = Math.max(best, Sounds.alike(soundsOf(part), sounds));
            }
        }
        return best;
    }

    /** A name in Han, against an article in an alphabet. */
    Answer han(String name, boolean person, ArticleNames article, Passages passages) {
        String bare = HanNames.withoutEnd(name, GENERIC_ENDS);
        if (isReadIn(bare, article)) {
            return Answer.verified("its reading is in the article");
        }
        double worst = worstSound(bare, article);
        if (!Double.isNaN(worst) && worst >= SAME_SOUND) {
            return Answer.verified("sounds like a name of the article");
        }
        if (isTranslated(name, passages)) {
            return Answer.verified("the article's name, translated");
        }
        double other = name.indexOf('·') > 0 ? OTHER_FULL_NAME : OTHER_SOUND;
        return person && worst < other
                ? Answer.rejected("no name of the article sounds so")
                : Answer.open("no table holds its English name");
    }

    /** Whether the dictionary's words for the name are in one passage of the article. */
    static boolean isTranslated(String name, Passages passages) {
        return passages.bestCoverage(name, "zh") >= TRANSLATED;
    }

    /** How well the part of the name fits that fits the article's names worst; NaN when it has too few sounds. */
    private double worstSound(String name, ArticleNames article) {
        double worst = Double.NaN;
        for (String part : name.split("[·・.]", -1)) {
            String sounds = soundsOf(part);
            if (sounds.length() >= FEWEST_SOUNDS) {
                double best = 0;
                for (String word : article.words().names()) {
                    best = Math.max(best, Sounds.alike(sounds, Sounds.ofWord(word)));
                }
                worst = Double.isNaN(worst) ? best : Math.min(worst, best);
            }
        }
        return worst;
    }

    /** Whether a name that a table holds sounds clearly like a name of the article. */
    boolean soundsAlike(String name, ArticleNames article) {
        return worstSound(HanNames.withoutEnd(name, GENERIC_ENDS), article) >= CLEARLY_SAME_SOUND;
    }

    private boolean isReadIn(String name, ArticleNames article) {
        var all = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            all.append(letters(readings.of(name.charAt(at))));
        }
        if (all.length() == 0 || name.length() < 2) {
            return false;
        }
        String surname = letters(readings.of(name.charAt(0)));
        String given = all.substring(surname.length());
        return article.words().has(all.toString())
                || (article.words().has(surname)
                        && (article.words().has(given) || article.words().has(dashed(name))));
    }

    private String dashed(String name) {
        var given = new StringBuilder();
        for (int at = 1; at < name.length(); at++) {
            given.append(at > 1 ? "-" : "").append(letters(readings.of(name.charAt(at))));
        }
        return given.toString();
    }

    private String soundsOf(String han) {
        var sounds = new StringBuilder();
        for (int at = 0; at < han.length(); at++) {
            sounds.append(Sounds.ofSyllable(letters(readings.of(han.charAt(at)))));
        }
        return sounds.toString();
    }

    private static String letters(String reading) {
        var letters = new StringBuilder();
        for (int at = 0; at < reading.length(); at++) {
            char c = reading.charAt(at);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
