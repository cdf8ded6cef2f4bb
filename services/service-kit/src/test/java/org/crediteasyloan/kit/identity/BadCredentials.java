package org.crediteasyloan.kit.identity;

import java.util.ArrayList;
import java.util.List;

/** A request that nobody may take: how it differs from a good one, and the headers it is sent with. */
record BadCredentials(String name, List<String> headers) {

    static BadCredentials of(String name, String... headers) {
        return new BadCredentials(name, List.of(headers));
    }

    static BadCredentials bearer(String name, String token) {
        return of("person, " + name, "Authorization", "Bearer " + token);
    }

    static BadCredentials dpop(String name, String token, String proof) {
        return of("machine, " + name, "Authorization", "DPoP " + token, "DPoP", proof);
    }

    BadCredentials withHeader(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new BadCredentials(name, List.copyOf(more));
    }
}
