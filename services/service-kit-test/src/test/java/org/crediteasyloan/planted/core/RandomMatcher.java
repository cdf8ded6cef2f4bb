package org.crediteasyloan.planted.core;

import java.util.UUID;

final class RandomMatcher {

    private RandomMatcher() {}

    record Draw(UUID id) {

        static Draw next() {
            return new Draw(UUID.randomUUID());
        }
    }
}
