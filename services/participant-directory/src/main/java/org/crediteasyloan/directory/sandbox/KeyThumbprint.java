package org.crediteasyloan.directory.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whether two keys are one, whatever they are called (RFC 7638). Of keys that were checked: the members hold base64url and names. */
final class KeyThumbprint {

    private KeyThumbprint() {}

    static String of(Map<String, String> jwk) {
        List<String> members = "EC".equals(jwk.get("kty")) ? List.of("crv", "kty", "x", "y") : List.of("e", "kty", "n");
        return MachineKey.hash(members.stream()
                .map(member -> "\"" + member + "\":\"" + jwk.get(member) + "\"")
                .collect(Collectors.joining(",", "{", "}")));
    }
}
