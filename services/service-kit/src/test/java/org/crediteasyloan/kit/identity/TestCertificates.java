package org.crediteasyloan.kit.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Key stores of a server and of clients it trusts, made by the JDK's own keytool for one run. */
public record TestCertificates(Path folder) {

    public static final String PASSWORD = "changeit";

    public static TestCertificates make(Path folder) {
        TestCertificates certificates = new TestCertificates(folder);
        try {
            Files.createDirectories(folder);
            for (String owner : List.of("server", "bank", "other-bank")) {
                Files.deleteIfExists(certificates.storeOf(owner));
                certificates.generate(owner);
            }
            certificates.writeTrusted("clients", "bank", "other-bank");
            certificates.writeTrusted("servers", "server");
            return certificates;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("No certificates in " + folder, failed);
        }
    }

    public Path storeOf(String owner) {
        return folder.resolve(owner + ".p12");
    }

    /** As a token bound to the certificate carries it in {@code cnf} (RFC 8705). */
    String thumbprintOf(String owner) throws IOException, GeneralSecurityException {
        byte[] certificate = load(owner).getCertificate(owner).getEncoded();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    /** For a client that shows this owner's certificate; none shows nothing. */
    SSLContext clientOf(List<String> owner) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(load("servers"));
        KeyManager[] keys = {};
        if (!owner.isEmpty()) {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(load(owner.getFirst()), PASSWORD.toCharArray());
            keys = factory.getKeyManagers();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return context;
    }

    /** For a server that shows this owner's certificate and asks for none. */
    public SSLContext serverOf(String owner) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(load(owner), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private void generate(String owner) throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        owner,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        storeOf(owner).toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool says: " + said);
        }
    }

    private void writeTrusted(String name, String... owners) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String owner : owners) {
            trusted.setCertificateEntry(owner, load(owner).getCertificate(owner));
        }
        try (OutputStream file = Files.newOutputStream(storeOf(name))) {
            trusted.store(file, PASSWORD.toCharArray());
        }
    }

    private KeyStore load(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(storeOf(name))) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }
}
