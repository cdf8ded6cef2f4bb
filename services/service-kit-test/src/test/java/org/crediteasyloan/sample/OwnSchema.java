package org.crediteasyloan.sample;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** The sample has no migrations: it may make its one table itself. */
public final class OwnSchema implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestDatabase.execute("GRANT CREATE ON SCHEMA public TO PUBLIC");
        return Map.of();
    }

    @Override
    public void stop() {}
}
