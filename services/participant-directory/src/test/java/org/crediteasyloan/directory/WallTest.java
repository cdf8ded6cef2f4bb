package org.crediteasyloan.directory;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .everyRow("requests", "reference_data", "published reference data is everybody's")
                .everyRow("supervisors", "reference_data", "published reference data is everybody's")
                .grants("""
                        requests participant: INSERT, SELECT, UPDATE
                        supervisors participant: SELECT
                        requests reference_data: INSERT, SELECT, UPDATE
                        supervisors reference_data: SELECT
                        """);

        walls.assertHolds();
    }
}
