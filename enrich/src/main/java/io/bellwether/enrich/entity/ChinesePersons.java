package io.bellwether.enrich.entity;

import io.bellwether.enrich.segment.TokenKind;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.List;

/**
 * Chinese persons among the words that the segmenter takes for personal names: a surname with one or two characters.
 * Titles and verbs that it drew in are cut off, a rare character that it left outside is added.
 */
final class ChinesePersons {

    private static final String NEVER_ADDED =
            "人国党军队市省县区镇乡村州岛山河湖江海港路街湾店厂校部局院会所司社团处室组长员家者氏们等副兼前后原现男女中外内上下东南西北间边面里头方时分年月日元辞摄电报题说";
    private static final String NEVER_LAST = "的了地得是在有和与及或等将被们氏者性水";
    private static final String VERB_LIKE = "来应论则在说称与及而将向对被为把由曾已又也还都就才摄著编译亲切率任访前后获因";

    /** Surnames that with one character more are too often something else. */
    private static final String DOUBTFUL = "于高包管何和万安时向曾常成方单任应全有都能经水白谷干边席路关温习宁平乐甘严解游师别项周江黄金文明马牛史车";

    private final TermTrie<String> surnames;
    private final PersonCues cues;

    ChinesePersons(ChineseCues lists, PersonCues cues) {
        surnames = lists.list("surname");
        this.cues = cues;
    }

    void find(HanSentence sentence, List<Mention> mentions) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.kind(i) == TokenKind.HAN_PERSON && !sentence.isCounted(i)) {
                add(sentence, i, mentions);
            }
        }
    }

    private void add(HanSentence sentence, int token, List<Mention> mentions) {
        String text = sentence.text();
        int start = sentence.start(token);
        int end = sentence.end(token);
        int given = ChineseCues.end(surnames, text, start, end);
        if (given < 0 || given == end) {
            return;
        }
        if (cues.isTitle(text, given, end)) {
            mentions.add(new Mention(start, given, EntityType.PERSON, null));
            return;
        }
        boolean cut = end - given == 2 && VERB_LIKE.indexOf(text.charAt(end - 1)) >= 0;
        int last = cut ? end - 1 : end;
        if (last - given > 2 || NEVER_LAST.indexOf(text.charAt(last - 1)) >= 0) {
            return;
        }
        boolean single = last - given == 1;
        boolean goesOn = single && !cut && goesOn(sentence, token + 1);
        boolean sure = goesOn || !single || DOUBTFUL.indexOf(text.charAt(start)) < 0;
        if (sure || cues.isBeside(sentence, start, sentence.end(token))) {
            mentions.add(new Mention(start, goesOn ? sentence.end(token + 1) : last, EntityType.PERSON, null));
        }
    }

    /** "王炳|奎": a rare character that the segmenter left alone. */
    private static boolean goesOn(HanSentence sentence, int token) {
        char c = sentence.single(token);
        return c != 0
                && sentence.touches(token - 1, token)
                && sentence.kind(token) == TokenKind.HAN
                && NEVER_ADDED.indexOf(c) < 0;
    }
}
