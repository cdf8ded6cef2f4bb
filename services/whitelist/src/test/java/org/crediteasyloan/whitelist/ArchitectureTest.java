package org.crediteasyloan.whitelist;

import org.crediteasyloan.kit.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.crediteasyloan.whitelist");
    }
}
