package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-03T14:05:06Z                        | 2026-07-03T14:05:06Z
            2026-07-03T14:05:06.789+08:00               | 2026-07-03T06:05:06.789Z
            2026-07-03T14:05:06,5+0800                  | 2026-07-03T06:05:06.5Z
            2026-07-03t14:05z                           | 2026-07-03T14:05:00Z
            2026-07-03T14:05:06                         | 2026-07-03T14:05:06Z
            2026-07-03 14:05                            | 2026-07-03T14:05:00Z
            2026-07-03 14:05:06 +0800                   | 2026-07-03T06:05:06Z
            2026-07-03T14Z                              | 2026-07-03T14:00:00Z
            2026-7-3 9:05                               | 2026-07-03T09:05:00Z
            20260703T140506Z                            | 2026-07-03T14:05:06Z
            20260703                                    | 2026-07-03T00:00:00Z
            2026-07-03                                  | 2026-07-03T00:00:00Z
            2026-07                                     | 2026-07-01T00:00:00Z
            2026                                        | 2026-01-01T00:00:00Z
            2026-184                                    | 2026-07-03T00:00:00Z
            2026-W27-5                                  | 2026-07-03T00:00:00Z
            2026-07-03T24:00:00Z                        | 2026-07-04T00:00:00Z
            2016-12-31T23:59:60Z                        | 2016-12-31T23:59:59Z
            2026-07-03T14:05:06+08:00[Asia/Shanghai]    | 2026-07-03T06:05:06Z
            2026-07-03T14:05:06 EST                     | 2026-07-03T19:05:06Z
            2026-07-03T14:05:06-03                      | 2026-07-03T17:05:06Z
            """)
    void shouldReadIso(String text, Instant expected) {
        assertThat(LenientTime.read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri, 03 Jul 2026 14:05:06 GMT               | 2026-07-03T14:05:06Z
            Fri, 3 Jul 2026 14:05:06 +0800              | 2026-07-03T06:05:06Z
            Fri, 03 Jul 2026 14:05 EDT                  | 2026-07-03T18:05:00Z
            03 Jul 26 14:05:06 UT                       | 2026-07-03T14:05:06Z
            03 Jul 97 14:05:06 UT                       | 1997-07-03T14:05:06Z
            Friday, 03-Jul-26 14:05:06 GMT              | 2026-07-03T14:05:06Z
            Fri,03 Jul 2026 14:05:06GMT                 | 2026-07-03T14:05:06Z
            Fri, 3 July 2026 14:05:06 Z                 | 2026-07-03T14:05:06Z
            Fri, Jul 3 2026 14:05:06 PST                | 2026-07-03T22:05:06Z
            Fri Jul  3 14:05:06 2026                    | 2026-07-03T14:05:06Z
            Fri Jul 03 14:05:06 CET 2026                | 2026-07-03T13:05:06Z
            Fri, 03 Jul 2026 14:05:06 GMT+8             | 2026-07-03T06:05:06Z
            Fri, 03 Jul 2026 14:05:06 UTC-03:30         | 2026-07-03T17:35:06Z
            Fri, 03 Jul 2026 14:05:06 -0500 (CDT)       | 2026-07-03T19:05:06Z
            Fri, 03 Jul 2026 14:05:06                   | 2026-07-03T14:05:06Z
            Fri, 03 Jul 2026                            | 2026-07-03T00:00:00Z
            Fri, 03 Jul 2026 24:00:00 GMT               | 2026-07-04T00:00:00Z
            Thurs, 3 Sept 2026 14:05:06 GMT             | 2026-09-03T14:05:06Z
            July 3, 2026                                | 2026-07-03T00:00:00Z
            July 3rd, 2026 at 2:05 p.m. ET              | 2026-07-03T18:05:00Z
            January 3, 2026 2:05 PM ET                  | 2026-01-03T19:05:00Z
            3 Jul 2026, 12:05 AM                        | 2026-07-03T00:05:00Z
            Published: 3 July 2026 14:05 BST            | 2026-07-03T13:05:00Z
            July 2026                                   | 2026-07-01T00:00:00Z
            03 Jul 103 14:05:06 GMT                     | 2003-07-03T14:05:06Z
            Fri, 03 Jul 2026 18:05:06 Etc/GMT-4             | 2026-07-03T14:05:06Z
            """)
    void shouldReadMailAndNewspaperForms(String text, Instant expected) {
        assertThat(LenientTime.read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026/07/03 14:05                            | 2026-07-03T14:05:00Z
            7/3/2026 2:05 PM                            | 2026-07-03T14:05:00Z
            13/3/2026                                   | 2026-03-13T00:00:00Z
            3/13/2026                                   | 2026-03-13T00:00:00Z
            3.7.2026                                    | 2026-07-03T00:00:00Z
            03-07-2026 14:05                            | 2026-07-03T14:05:00Z
            2026.07.03 14:05:06                         | 2026-07-03T14:05:06Z
            20260703140506                              | 2026-07-03T14:05:06Z
            1783087506                                  | 2026-07-03T14:05:06Z
            1783087506000                               | 2026-07-03T14:05:06Z
            """)
    void shouldReadNumericForms(String text, Instant expected) {
        assertThat(LenientTime.read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026年7月3日                                 | 2026-07-03T00:00:00Z
            2026年7月3日 14:05                           | 2026-07-03T06:05:00Z
            2026年07月03日14时05分06秒                    | 2026-07-03T06:05:06Z
            2026年7月3日 星期五 下午2:05                   | 2026-07-03T06:05:00Z
            2026年7月3日 14:05 GMT                       | 2026-07-03T14:05:00Z
            ２０２６年７月３日 １４：０５                   | 2026-07-03T06:05:00Z
            2026-07-03 下午 2:05                         | 2026-07-03T14:05:00Z
            2026년 7월 3일 14:05:06                      | 2026-07-03T05:05:06Z
            2026-07-03 오후 2:05:06                      | 2026-07-03T14:05:06Z
            3. Juli 2026, 14:05 Uhr                      | 2026-07-03T14:05:00Z
            vendredi 3 juillet 2026 14:05                | 2026-07-03T14:05:00Z
            5 janvier 2026 à 14h30                       | 2026-01-05T14:30:00Z
            mar. 3 févr. 2026                            | 2026-02-03T00:00:00Z
            3 de agosto de 2026                          | 2026-08-03T00:00:00Z
            3 Ağustos 2026                               | 2026-08-03T00:00:00Z
            ven, 03 lug 2026 14:05:06 +0200              | 2026-07-03T12:05:06Z
            3 июля 2026 14:05                            | 2026-07-03T14:05:00Z
            Παρ, 03 Ιούλ 2026 14:05:06 EET               | 2026-07-03T12:05:06Z
            2026. július 3.                              | 2026-07-03T00:00:00Z
            """)
    void shouldReadOtherLanguages(String text, Instant expected) {
        assertThat(LenientTime.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday-ish",
                "3 hours ago",
                "2026-13-01",
                "2026-02-30",
                "2026-07-03T25:99:00Z",
                "Fri, 32 Jul 2026",
                "99999999999999999999",
                "July 3",
                "0000-00-00 00:00:00",
                "+++---:::",
                "2026-W99-9",
                "T",
                "-"
            })
    void shouldLeaveUnknownWhatIsNoTime(String text) {
        assertThat(LenientTime.read(text)).isEmpty();
    }

    @Test
    void shouldBoundItsWork() {
        assertThat(LenientTime.read("1".repeat(5_000_000))).isEmpty();
        assertThat(LenientTime.read("3 Jul 2026 ".repeat(100_000))).isEmpty();
    }

    @Test
    void shouldReadUnixTimeInEitherUnit() {
        assertThat(LenientTime.ofUnixTime(1_783_087_506)).contains(Instant.parse("2026-07-03T14:05:06Z"));
        assertThat(LenientTime.ofUnixTime(1_783_087_506_250.0)).contains(Instant.parse("2026-07-03T14:05:06.250Z"));
        assertThat(LenientTime.ofUnixTime(1e300)).isEmpty();
        assertThat(LenientTime.ofUnixTime(Double.NaN)).isEmpty();
    }

    @Test
    void shouldNotDependOnTheLocale() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(LenientTime.read("FRI, 03 JUN 2026 14:05:06 IST"))
                    .contains(Instant.parse("2026-06-03T08:35:06Z"));
            assertThat(LenientTime.read("Fri, 03 APRIL 2026 02:05 PM")).contains(Instant.parse("2026-04-03T14:05:00Z"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
