package org.crediteasyloan.local.part;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own process: formats its storage the first time, then is Kafka. */
public final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) throws IOException {
        String settingsFile = arguments[0];
        if (!Files.exists(storage(settingsFile).resolve("meta.properties"))) {
            String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settingsFile};
            int code = StorageTool.execute(format, System.out);
            if (code != 0) {
                System.exit(code);
            }
        }
        Kafka.main(new String[] {settingsFile});
    }

    private static Path storage(String settingsFile) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(settingsFile))) {
            settings.load(reader);
        }
        return Path.of(settings.getProperty("log.dirs"));
    }
}
