package org.crediteasyloan.kit.test.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.crediteasyloan.kit.test.broker.BrokerMain;

/**
 * Lays out the libraries folded into the broker's jar so that a forked Java process can use them.
 *
 * <p>Works alike from a jar and from the classes folder of a build that has not packaged yet.
 */
final class BrokerLibraries {

    private static final String FOLDER = "kafka-broker-libraries";

    private BrokerLibraries() {}

    static String classPath() throws IOException {
        Path home = homeOfBroker();
        Path libraries = Files.isDirectory(home) ? home.resolve(FOLDER) : unfold(home);
        return home + System.getProperty("path.separator") + libraries.resolve("*");
    }

    private static Path homeOfBroker() {
        String resource = BrokerMain.class.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(
                BrokerLibraries.class.getClassLoader().getResource(resource), "The broker's jar is missing");
        String place = url.toString();
        int endOfJar = place.indexOf("!/");
        return endOfJar < 0
                ? Path.of(URI.create(place.substring(0, place.length() - resource.length())))
                : Path.of(URI.create(place.substring("jar:".length(), endOfJar)));
    }

    private static Path unfold(Path jarFile) throws IOException {
        Path target =
                Files.createDirectories(Path.of("target", "real-parts", FOLDER).toAbsolutePath());
        try (JarFile jar = new JarFile(jarFile.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(FOLDER + "/") && !entry.isDirectory()) {
                    unfold(jar, entry, target.resolve(entry.getName().substring(FOLDER.length() + 1)));
                }
            }
        }
        return target;
    }

    private static void unfold(JarFile jar, JarEntry entry, Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) == entry.getSize()) {
            return;
        }
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
