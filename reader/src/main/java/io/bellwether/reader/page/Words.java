package io.bellwether.reader.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What the pages say in one language: messages, dates, numbers. Times are UTC; the page's script shows the reader's own. */
public final class Words {

    private static final Map<Language, Words> ALL = all();

    private final Language language;
    private final Properties messages;

    private Words(Language language, Properties messages) {
        this.language = language;
        this.messages = messages;
    }

    /** The words of a language. */
    public static Words of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Map<Language, Words> all() {
        var all = new EnumMap<Language, Words>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Words(language, load("messages_" + language.code() + ".properties")));
        }
        return all;
    }

    private static Properties load(String name) {
        var messages = new Properties();
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** All keys; both languages have the same. */
    Properties messages() {
        return messages;
    }

    /**
     * A message.
     *
     * @throws IllegalArgumentException when there is none: a mistake of the program
     */
    String say(String key, Object... arguments) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new MessageFormat(message, language.locale()).format(arguments);
    }

    /** The message of a name from a record; the name itself when there is none. */
    String name(String prefix, String name) {
        return messages.getProperty(prefix + name, name);
    }

    /** Name of a language in this one. */
    String languageName(String code) {
        return code.equals("und")
                ? say("language.unknown")
                : Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
    }

    /** Without decimals. */
    String whole(double number) {
        return format(number, 0);
    }

    /** With at most two decimals. */
    String number(double number) {
        return format(number, 2);
    }

    private String format(double number, int decimals) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** Points with their sign. */
    String points(double points) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return (points < 0 ? "−" : "+") + format.format(Math.abs(points));
    }

    String bytes(long bytes) {
        return say("bytes.mib", format(bytes / 1_048_576.0, 1));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(day);
    }

    String shortDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** Date and time to the minute. */
    String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(time)
                + " UTC";
    }

    /** How long ago; a date when that is longer than a month. */
    String age(Instant time, Instant now) {
        var age = Duration.between(time, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("age.now");
        }
        if (age.toHours() < 1) {
            return say("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 2) {
            return say("age.hours", age.toHours());
        }
        return age.toDays() < 31 ? say("age.days", age.toDays()) : shortDate(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** A length of time. */
    String length(Duration length) {
        return length.toHours() % 24 == 0 && length.toDays() > 0
                ? say("length.days", length.toDays())
                : length.toHours() > 0
                        ? say("length.hours", length.toHours())
                        : say("length.minutes", length.toMinutes());
    }
}
