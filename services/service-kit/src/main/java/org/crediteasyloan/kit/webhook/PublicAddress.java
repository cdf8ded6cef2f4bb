package org.crediteasyloan.kit.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address lies in the open Internet, by IANA's registries of special-purpose addresses (RFC 6890 and its updates): who
 * could name any other would make the platform call inside its own network.
 */
final class PublicAddress {

    private record Network(byte[] address, int prefixBits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] other) {
            int whole = prefixBits / 8;
            int mask = 0xFF00 >> prefixBits % 8 & 0xFF;
            return other.length == address.length
                    && Arrays.equals(address, 0, whole, other, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (other[whole] & mask));
        }
    }

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Those that carry an address of IPv4 inside are among them, as is what documents use.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** All that was ever given out of IPv6. */
    private static final Network GIVEN_OUT = Network.of("2000::/3");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (address instanceof Inet4Address || GIVEN_OUT.holds(bytes))
                && NOT_PUBLIC.stream().noneMatch(network -> network.holds(bytes));
    }
}
