package io.bellwether.analyze.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardKeyTest {

    @Test
    void shouldDependOnEveryPartAndOnNothingElse() {
        String key = CardKey.of("hash", "card-1", "model", 1);

        assertThat(key).hasSize(64).isEqualTo(CardKey.of("hash", "card-1", "model", 1));
        assertThat(key)
                .isNotEqualTo(CardKey.of("hash2", "card-1", "model", 1))
                .isNotEqualTo(CardKey.of("hash", "card-2", "model", 1))
                .isNotEqualTo(CardKey.of("hash", "card-1", "model2", 1))
                .isNotEqualTo(CardKey.of("hash", "card-1", "model", 2))
                .isNotEqualTo(CardKey.of("hashcard-1", "", "model", 1));
    }
}
