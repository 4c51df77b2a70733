package io.bellwether.reader.store;

/** Names of the index's fields. */
final class Fields {

    /** What a document is: {@link #ARTICLE}, {@link #TEXT}, {@link #STORY} or {@link #ALIAS}. */
    static final String KIND = "kind";

    /** A scored article, with its text if that is here. */
    static final String ARTICLE = "article";

    /** A text whose article is not scored yet, or no longer. */
    static final String TEXT = "text-only";

    /** A story with at least one article that is here. */
    static final String STORY = "story";

    /** A story that is not listed: merged into another, or none of its articles is here. */
    static final String ALIAS = "unlisted";

    /** What a document is replaced by. */
    static final String KEY = "key";

    static final String ID = "id";
    static final String SCORED = "scored";
    static final String TEXT_HASH = "hash";
    static final String WITHDRAWN = "withdrawn";
    static final String HEAD = "head";
    static final String BEFORE = "before";
    static final String STORED_TEXT = "stored-text";
    static final String RECORD = "story";
    static final String LEAD = "lead";
    static final String STORY_ID = "story-id";

    static final String TITLE = "title";
    static final String BODY = "body";
    static final String TAG = "tag";
    static final String LANGUAGE = "lang";
    static final String OUTLET = "outlet";
    static final String TAG_FACET = "tag-facet";
    static final String LANGUAGE_FACET = "lang-facet";
    static final String OUTLET_FACET = "outlet-facet";

    static final String FIRST = "first";
    static final String LAST = "last";
    static final String INGESTED = "ingested";
    static final String TIER = "tier";
    static final String HEAT = "heat";
    static final String HALF_LIFE = "half-life";
    static final String QUALITY = "quality";
    static final String IMPACT = "impact";
    static final String REPORTS = "reports";

    private Fields() {}

    static String articleKey(String articleId) {
        return "a:" + ArticleDocument.cut(articleId);
    }

    static String storyKey(String storyId) {
        return "s:" + ArticleDocument.cut(storyId);
    }
}
