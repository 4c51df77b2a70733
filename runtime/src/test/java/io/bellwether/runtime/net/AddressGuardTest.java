package io.bellwether.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "2606:4700::5efe:192.168.0.1",
                "100::1",
            })
    void shouldRefuseWhatIsNotPublic(String literal) throws UnknownHostException {
        var address = InetAddress.getByName(literal);

        assertThat(AddressGuard.refusal(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "169.253.1.1",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::64",
                "64:ff9b::1.1.1.1",
                "2002:101:101::1",
            })
    void shouldAdmitWhatIsPublic(String literal) throws UnknownHostException {
        var address = InetAddress.getByName(literal);

        assertThat(AddressGuard.refusal(address)).isEmpty();
    }

    @Test
    void shouldRefuseAHostOfWhichOneAddressIsPrivate() throws UnknownHostException {
        var guard = new AddressGuard(false, Set.of(), "a setting permits more");
        var addresses = new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};

        assertThatThrownBy(() -> guard.permitted("mixed.example", addresses))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageContaining("private");
    }

    @Test
    void shouldAdmitAHostThatTheConfigurationNames() throws UnknownHostException {
        var guard = new AddressGuard(false, Set.of("Intranet.Example"), "a setting permits more");
        var addresses = new InetAddress[] {InetAddress.getByName("10.0.0.1")};

        assertThat(guard.permitted("intranet.example", addresses)).isEqualTo(addresses);
        assertThatThrownBy(() -> guard.permitted("other.example", addresses))
                .isInstanceOf(ForbiddenAddressException.class);
    }
}
