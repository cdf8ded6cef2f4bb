package org.crediteasyloan.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the connectors of a Connect worker to run. A standalone worker forgets its connectors when it ends (not how far
 * they got), so this is needed at every start as well as after a failure.
 */
final class OutboxConnectors {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxConnectors.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HTTP_OK = 200;
    private static final int HTTP_CREATED = 201;
    private static final int HTTP_NOT_FOUND = 404;

    private final LocalHttp connect;
    private final Databases databases;
    private final List<OutboxConnector> connectors;

    OutboxConnectors(LocalHttp connect, Databases databases, List<OutboxConnector> connectors) {
        this.connect = connect;
        this.databases = databases;
        this.connectors = connectors;
    }

    /** Answers whether all of them run now. */
    boolean bringToRunning() throws IOException, InterruptedException, SQLException {
        boolean allRun = connect.get("/").statusCode() == HTTP_OK;
        for (OutboxConnector connector : connectors) {
            allRun &= bringToRunning(connector);
        }
        return allRun;
    }

    private boolean bringToRunning(OutboxConnector connector) throws IOException, InterruptedException, SQLException {
        HttpResponse<String> status = connect.get("/connectors/" + connector.name() + "/status");
        if (status.statusCode() == HTTP_NOT_FOUND) {
            register(connector);
            return false;
        }
        JsonNode answer = JSON.readTree(status.body());
        List<String> states = List.of(
                answer.at("/connector/state").asText(),
                answer.at("/tasks/0/state").asText());
        if (states.contains("FAILED")) {
            LOG.warn(
                    "{} failed and is started again: {}",
                    connector.name(),
                    answer.at("/tasks/0/trace").asText());
            connect.post("/connectors/" + connector.name() + "/restart?includeTasks=true&onlyFailed=true");
        }
        return states.stream().allMatch("RUNNING"::equals);
    }

    private void register(OutboxConnector connector) throws IOException, InterruptedException, SQLException {
        String database = connector.service().database();
        if (!databases.hasOutbox(database)) {
            return;
        }
        databases.grantOutboxReading(database);
        HttpResponse<String> answer = connect.putJson(
                "/connectors/" + connector.name() + "/config", JSON.writeValueAsString(connector.settings()));
        if (answer.statusCode() != HTTP_OK && answer.statusCode() != HTTP_CREATED) {
            throw new IOException(connector.name() + " was refused: " + answer.body());
        }
    }
}
