package io.bellwether.reader.page;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Tag;
import io.bellwether.reader.store.FacetLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the pages. */
public enum Language {
    /** English. */
    EN("en", Locale.UK),
    /** Chinese, simplified. */
    ZH("zh", Locale.SIMPLIFIED_CHINESE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** ISO 639-1 code. */
    public String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    /** The other one. */
    Language other() {
        return this == EN ? ZH : EN;
    }

    String of(BilingualText text) {
        return this == EN ? text.getEn() : text.getZh();
    }

    String of(Tag tag) {
        return this == EN ? tag.getEn() : tag.getZh();
    }

    String of(FacetLabel label) {
        return this == EN ? label.en() : label.zh();
    }

    /** The language of a code. */
    public static Optional<Language> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The one that a browser prefers; English when it names neither. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 1_000) {
            return EN;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            String tag = Locale.lookupTag(ranges, List.of("zh", "en"));
            return ofCode(tag).orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}
