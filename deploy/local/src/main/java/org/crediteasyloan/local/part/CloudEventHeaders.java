package org.crediteasyloan.local.part;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Makes the headers the outbox router leaves into those of a CloudEvent in binary mode: states the version, and takes
 * away the second copy of the id and the empty ones (a header without a value is not an absent header to its readers).
 * Kafka's own transformation cannot state the version: it reads {@code 1.0} as a number and writes {@code 1}.
 */
public final class CloudEventHeaders implements Transformation<SourceRecord> {

    private static final String VERSION_HEADER = "ce_specversion";
    private static final String VERSION = "1.0";
    private static final String ID_HEADER = "ce_id";
    private static final String ID_OF_THE_ROUTER = "id";

    @Override
    public SourceRecord apply(SourceRecord entry) {
        if (entry.headers().lastWithName(ID_HEADER) == null) {
            return entry; // a heartbeat, which is no event
        }
        Headers headers = new ConnectHeaders();
        for (Header header : entry.headers()) {
            if (header.value() != null && !header.key().equals(ID_OF_THE_ROUTER)) {
                headers.add(header);
            }
        }
        headers.addString(VERSION_HEADER, VERSION);
        return entry.newRecord(
                entry.topic(),
                entry.kafkaPartition(),
                entry.keySchema(),
                entry.key(),
                entry.valueSchema(),
                entry.value(),
                entry.timestamp(),
                headers);
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
