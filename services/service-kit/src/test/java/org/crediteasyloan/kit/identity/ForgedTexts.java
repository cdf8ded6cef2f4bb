package org.crediteasyloan.kit.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What can be made of a signed compact text without its private key: by name, the altered texts. */
final class ForgedTexts {

    private static final String BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Random random;

    ForgedTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Characters changed in every part, parts cut, doubled, swapped, left out. */
    Map<String, String> tampered(String compact, int changes) {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] parts = compact.split("\\.");
        for (int change = 0; change < changes; change++) {
            int part = change % 3;
            // The last character of a part may carry bits that are not read.
            int at = random.nextInt(parts[part].length() - 1);
            String[] altered = parts.clone();
            altered[part] =
                    parts[part].substring(0, at) + otherThan(parts[part].charAt(at)) + parts[part].substring(at + 1);
            texts.put("character " + at + " of part " + part + " changed", String.join(".", altered));
        }
        for (int cut = 0; cut < changes / 4; cut++) {
            int length = random.nextInt(compact.length() - 2);
            texts.put("cut to " + length, compact.substring(0, length));
        }
        texts.put("without a signature", parts[0] + "." + parts[1] + ".");
        texts.put("of two parts", parts[0] + "." + parts[1]);
        texts.put("of four parts", compact + ".AAAA");
        texts.put("of five parts", compact + "." + parts[1] + "." + parts[2]);
        texts.put("parts swapped", parts[1] + "." + parts[0] + "." + parts[2]);
        texts.put("signature of another text", parts[0] + "." + parts[0] + "." + parts[2]);
        texts.put("empty claims", parts[0] + ".." + parts[2]);
        texts.put("empty header", "." + parts[1] + "." + parts[2]);
        texts.put("only dots", "..");
        texts.put("with a space inside", compact.replaceFirst("\\.", ". "));
        texts.put("with a tab inside", compact.replaceFirst("\\.", "\t."));
        texts.put("in capitals", compact.toUpperCase(java.util.Locale.ROOT));
        texts.put("twice", compact + compact);
        texts.put("twice with a comma", compact + ", " + compact);
        texts.put("percent-encoded", compact.replace(".", "%2E"));
        texts.put("in quotes", "\"" + compact + "\"");
        texts.put("of no JSON", encode("no json") + "." + encode("[]") + "." + parts[2]);
        texts.put("of arrays", encode("[]") + "." + encode("[]") + "." + parts[2]);
        texts.put("of null", encode("null") + "." + encode("null") + "." + parts[2]);
        texts.put("deeply nested", encode("[".repeat(2_000)) + "." + encode("{\"a\":".repeat(1_000)) + "." + parts[2]);
        return texts;
    }

    /** The same claims under algorithms that need no private key: none, and HMAC with what everybody may know of the key. */
    Map<String, String> withWeakAlgorithms(String compact, String publicKey) {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] parts = compact.split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        for (String none : List.of("none", "None", "NONE", "nOnE", "", " none", "null")) {
            String renamed = encode(withAlgorithm(header, none));
            texts.put("alg '" + none + "' unsigned", renamed + "." + parts[1] + ".");
            texts.put("alg '" + none + "' of two parts", renamed + "." + parts[1]);
            texts.put("alg '" + none + "' with the old signature", renamed + "." + parts[1] + "." + parts[2]);
        }
        for (Map.Entry<String, String> hmac : Map.of(
                        "HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512")
                .entrySet()) {
            String content = encode(withAlgorithm(header, hmac.getKey())) + "." + parts[1];
            int known = 0;
            for (byte[] secret : knownOf(publicKey)) {
                texts.put(
                        hmac.getKey() + " with form " + known++ + " of the public key",
                        content + "." + hmac(hmac.getValue(), secret, content));
            }
        }
        for (String other :
                List.of("RS384", "RS512", "PS256", "PS384", "ES256", "ES384", "EdDSA", "RSA-OAEP", "dir", "X")) {
            if (header.contains("\"" + other + "\"")) {
                continue;
            }
            texts.put("alg " + other, encode(withAlgorithm(header, other)) + "." + parts[1] + "." + parts[2]);
        }
        return texts;
    }

    static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> knownOf(String publicKey) {
        String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----".formatted(publicKey);
        List<byte[]> forms = new ArrayList<>();
        forms.add(Base64.getDecoder().decode(publicKey));
        for (String text : List.of(publicKey, pem, pem + "\n", "", "secret")) {
            forms.add((text.isEmpty() ? "\0" : text).getBytes(StandardCharsets.UTF_8));
        }
        return forms;
    }

    private static String withAlgorithm(String header, String algorithm) {
        return header.replaceFirst("\"alg\":\"[^\"]*\"", "\"alg\":\"" + algorithm + "\"");
    }

    private char otherThan(char old) {
        char other = BASE64_URL.charAt(random.nextInt(BASE64_URL.length()));
        return other == old ? otherThan(old) : other;
    }

    private static String hmac(String algorithm, byte[] secret, String content) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException noMac) {
            throw new IllegalStateException(noMac);
        }
    }
}
