package org.crediteasyloan.directory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.kit.test.strangers.SandboxDoors;
import org.junit.jupiter.api.Test;

class SandboxOperationsTest {

    private static final List<String> SERVICES = List.of(
            "enterprise-profile",
            "loan-routing",
            "participant-directory",
            "product-catalog",
            "redemption",
            "whitelist");

    @Test
    void aDeveloperIsToldOfTheOperationsTheContractsMarkAndOfNoOther() {
        Stream<String> marked = SERVICES.stream().flatMap(service -> SandboxDoors.markedIn(service).stream());

        assertThat(SandboxOperations.ALL).containsExactlyInAnyOrderElementsOf(marked.toList());
    }
}
