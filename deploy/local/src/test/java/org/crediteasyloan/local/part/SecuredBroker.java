package org.crediteasyloan.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** One broker that speaks TLS only and asks every client for a certificate, with the authorizer a production cluster has. */
final class SecuredBroker implements AutoCloseable {

    static final String ADMINISTRATOR = "administrator";
    private static final String BROKER = "broker";
    private static final String SECRET = "for-this-test";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private final Process process;

    private SecuredBroker(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static SecuredBroker start(Path folder, List<String> principals) throws Exception {
        makeCertificates(folder, principals);
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("server.properties"), settings(folder, port, freePort()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KafkaNode.class.getName(),
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        SecuredBroker broker = new SecuredBroker(folder, port, process);
        try {
            broker.awaitStart();
            return broker;
        } catch (Exception notStarted) {
            broker.close();
            throw notStarted;
        }
    }

    /** What a client with this certificate is configured with. */
    Properties clientOf(String principal) {
        Properties client = new Properties();
        client.put("bootstrap.servers", "127.0.0.1:" + port);
        client.put("security.protocol", "SSL");
        client.putAll(tls(folder, principal));
        client.put("default.api.timeout.ms", "15000");
        client.put("request.timeout.ms", "10000");
        return client;
    }

    /** Without a certificate of its own. */
    Properties stranger() {
        Properties client = clientOf(ADMINISTRATOR);
        client.keySet().removeIf(key -> key.toString().startsWith("ssl.keystore"));
        return client;
    }

    Properties plain() {
        Properties client = new Properties();
        client.put("bootstrap.servers", "127.0.0.1:" + port);
        client.put("default.api.timeout.ms", "5000");
        client.put("request.timeout.ms", "4000");
        return client;
    }

    /** A broker has started when it answers: what it logs is a matter of its settings. */
    private void awaitStart() throws Exception {
        Instant limit = Instant.now().plus(START_LIMIT);
        try (Admin admin = Admin.create(clientOf(ADMINISTRATOR))) {
            while (!answers(admin)) {
                if (!process.isAlive() || Instant.now().isAfter(limit)) {
                    throw new IllegalStateException(
                            "The broker did not start:\n" + Files.readString(folder.resolve("broker.log")));
                }
            }
        }
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    private static String settings(Path folder, int port, int controllerPort) {
        StringBuilder tls = new StringBuilder();
        tls(folder, BROKER)
                .forEach((key, value) ->
                        tls.append(key).append('=').append(value).append('\n'));
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=SSL
                listeners=SSL://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=SSL://127.0.0.1:%1$d
                listener.security.protocol.map=SSL:SSL,CONTROLLER:SSL
                ssl.client.auth=required
                ssl.principal.mapping.rules=RULE:^CN=([^,]+).*$/$1/
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=false
                super.users=User:%3$s;User:%4$s
                log.dirs=%5$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, BROKER, ADMINISTRATOR, folder.resolve("log")) + tls;
    }

    private static Map<String, String> tls(Path folder, String principal) {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                folder.resolve(principal + ".p12").toString(),
                "ssl.keystore.password",
                SECRET,
                "ssl.key.password",
                SECRET,
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                folder.resolve("trusted.p12").toString(),
                "ssl.truststore.password",
                SECRET);
    }

    /** Each certificate vouches for itself and all are trusted: the test is about rights, not about an authority. */
    private static void makeCertificates(Path folder, List<String> principals) throws Exception {
        List<String> all = new ArrayList<>(principals);
        all.add(BROKER);
        all.add(ADMINISTRATOR);
        List<Process> makers = new ArrayList<>();
        for (String principal : all) {
            makers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            principal,
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=" + principal,
                            "-ext",
                            "SAN=IP:127.0.0.1",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            SECRET,
                            "-keystore",
                            principal + ".p12")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(principal + ".log").toFile())
                    .start());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (int maker = 0; maker < makers.size(); maker++) {
            if (makers.get(maker).waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve(all.get(maker) + ".log")));
            }
            trusted.setCertificateEntry(all.get(maker), certificate(folder, all.get(maker)));
        }
        try (OutputStream file = Files.newOutputStream(folder.resolve("trusted.p12"))) {
            trusted.store(file, SECRET.toCharArray());
        }
    }

    private static Certificate certificate(Path folder, String principal) throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve(principal + ".p12"))) {
            own.load(file, SECRET.toCharArray());
        }
        return own.getCertificate(principal);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(20))) {
            process.destroyForcibly().waitFor();
        }
    }
}
