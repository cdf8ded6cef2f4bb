package org.crediteasyloan.local.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The private keys of the sample machines, one file each, made when first asked for and never part of the tree. A bank keeps
 * its own elsewhere and hands out the public half only.
 */
public record MachineKeys(Path folder) {

    public boolean has(String clientId) {
        return Files.exists(file(clientId));
    }

    /** The machine's key; a new one when there is none yet. */
    public SigningKey keyOf(String clientId) {
        Path file = file(clientId);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path fresh = Files.createTempFile(
                        folder,
                        clientId,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, SigningKey.generate().pem());
                Files.move(fresh, file);
            }
            return SigningKey.ofPem(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("The key of " + clientId + " in " + folder, failed);
        }
    }

    /** What the identity provider is told: the public half as a JSON Web Key Set. */
    public static String publicKeySet(SigningKey key) {
        ObjectNode jwk = JsonNodeFactory.instance.objectNode();
        key.publicJwk().forEach(jwk::put);
        jwk.put("kid", key.thumbprint());
        jwk.put("use", "sig");
        jwk.put("alg", SigningKey.ALGORITHM);
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys").add(jwk);
        return set.toString();
    }

    private Path file(String clientId) {
        return folder.resolve(clientId + ".pem");
    }
}
