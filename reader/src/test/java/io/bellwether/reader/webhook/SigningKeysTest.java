package io.bellwether.reader.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void shouldSignAsTheStandardsExample() {
        String signature =
                SigningKeys.parse(SECRET).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void shouldSignWithBothKeysWhileTheyAreChanged() {
        String other = "whsec_" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=";

        assertThat(SigningKeys.parse(SECRET + " " + other).sign("m", 1, "{}").split(" "))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
