package org.crediteasyloan.routing;

import org.crediteasyloan.kit.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.crediteasyloan.routing");
    }
}
