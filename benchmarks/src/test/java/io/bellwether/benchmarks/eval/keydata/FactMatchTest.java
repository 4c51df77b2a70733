package io.bellwether.benchmarks.eval.keydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactMatchTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, percent, percent, true",
        "5, 5, percent, percentage_point, false",
        "3, 3000, km, m, true",
        "2, 24, year, month, true",
        "100, 100.005, people, users, true",
        "100, 100.05, people, users, false",
        "5, 5, USD, EUR, false",
        "5, 5, PLN, CZK, false",
        "0, 0, people, count, true",
        "-3, 3, percent, percent, false"
    })
    void shouldCompareValuesOfOneClass(double one, double other, String unit, String otherUnit, boolean matches) {
        Fact labelled = new Fact(null, 0, 4, one, one, unit);
        Fact found = new Fact(null, 2, 6, other, other, otherUnit);

        assertThat(found.hasValueAndUnitOf(labelled)).isEqualTo(matches);
        assertThat(labelled.hasValueAndUnitOf(found)).isEqualTo(matches);
    }

    @Test
    void shouldWantBothEndsOfARange() {
        Fact labelled = new Fact(null, 0, 4, 5, 7, "percent");

        assertThat(new Fact(null, 0, 4, 5, 7, "percent").hasValueAndUnitOf(labelled))
                .isTrue();
        assertThat(new Fact(null, 0, 4, 5, 5, "percent").hasValueAndUnitOf(labelled))
                .isFalse();
    }

    @Test
    void shouldWantTheSamePlace() {
        assertThat(new Fact(null, 0, 4, 5, 5, "percent").hasValueAndUnitOf(new Fact(null, 4, 8, 5, 5, "percent")))
                .isFalse();
    }

    @Test
    void shouldMatchEachFactOnceAndCountTheEntity() {
        var labelled = List.of(fact("Fernhill Labs", 0), fact("Larkspur Labs", 10), fact(null, 20));
        var found = List.of(fact("fernhill  labs", 0), fact(null, 10), fact(null, 20), fact(null, 20));

        assertThat(FactMatch.of(found, labelled)).isEqualTo(new FactMatch(3, 2, 4, 3));
    }

    private static Fact fact(String entity, int start) {
        return new Fact(entity, start, start + 3, 5, 5, "percent");
    }
}
