package org.crediteasyloan.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "9.255.255.255, true",
        "10.0.0.0, false",
        "10.255.255.255, false",
        "11.0.0.0, true",
        "100.63.255.255, true",
        "100.64.0.0, false",
        "100.127.255.255, false",
        "100.128.0.0, true",
        "127.0.0.1, false",
        "172.15.255.255, true",
        "172.16.0.0, false",
        "172.31.255.255, false",
        "172.32.0.0, true",
        "192.168.0.1, false",
        "198.17.255.255, true",
        "198.19.255.255, false",
        "198.20.0.0, true",
        "223.255.255.255, true",
        "224.0.0.0, false",
        "2400:3200::1, true",
        "2001:200::1, true",
        "2001:1ff::1, false",
        "2001:db8::1, false",
        "2002:808:808::1, false",
        "::1, false",
        "::, false",
        "fd12::1, false",
        "fe80::1, false",
        "4000::1, false"
    })
    void publicIsWhatNoRegistryKeepsForOtherUse(String literal, boolean isPublic) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(literal))).isEqualTo(isPublic);
    }
}
