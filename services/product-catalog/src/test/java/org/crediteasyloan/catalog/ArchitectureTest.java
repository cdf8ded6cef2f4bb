package org.crediteasyloan.catalog;

import org.crediteasyloan.kit.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.crediteasyloan.catalog");
    }
}
