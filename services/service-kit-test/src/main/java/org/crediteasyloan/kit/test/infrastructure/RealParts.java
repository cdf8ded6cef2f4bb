package org.crediteasyloan.kit.test.infrastructure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/**
 * Gives every {@code @QuarkusTest} of a module the same real PostgreSQL, the same real Kafka broker and a key that
 * verifies the bearer tokens of {@link TestTokens}.
 *
 * <p>Found by itself through {@code META-INF/services} as soon as a module depends on this one in test scope.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        RunningParts parts = RunningParts.ofThisRun();
        Map<String, String> configuration = new HashMap<>(TestTokens.configuration());
        configuration.put("quarkus.datasource.jdbc.url", parts.jdbcUrl());
        configuration.put("quarkus.datasource.username", Database.ROLE);
        configuration.put("quarkus.datasource.password", Database.PASSWORD);
        configuration.put("quarkus.flyway.username", Database.OWNER);
        configuration.put("quarkus.flyway.password", Database.PASSWORD);
        configuration.put("kafka.bootstrap.servers", parts.bootstrapServers());
        configuration.put("mp.messaging.connector.smallrye-kafka.bootstrap.servers", parts.bootstrapServers());
        configuration.put("encryption.key-file", parts.keyFile());
        // Rows that tests write past the service are not sealed, and stay as they are while others look for changes.
        configuration.put("encryption.walk-every", "off");
        // A test says itself what day it is for the rules of retention.
        configuration.put("retention.every", "off");
        // And when receivers are called, who listen on loopback here.
        configuration.put("webhook.every", "off");
        configuration.put("webhook.loopback-allowed", "true");
        return configuration;
    }

    /**
     * Does nothing on purpose: Quarkus also stops its resources when it restarts for another test profile, and the
     * parts serve all profiles. They end with the run.
     */
    @Override
    public void stop() {}
}
