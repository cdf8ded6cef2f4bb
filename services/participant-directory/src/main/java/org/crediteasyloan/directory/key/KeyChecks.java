package org.crediteasyloan.directory.key;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a key: no private one, none that is weak, none for anything but signing (RFC 7517, 7518). */
public final class KeyChecks {

    private static final Set<String> PRIVATE_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");
    static final String KEY_ID = "[A-Za-z0-9._-]{1,100}";
    private static final int MIN_MODULUS_BITS = 2048;
    private static final int MAX_MODULUS_BITS = 8192;
    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65_537);

    private final Map<String, String> jwk;
    private final List<FieldError> errors = new ArrayList<>();

    private KeyChecks(Map<String, String> jwk) {
        this.jwk = jwk;
    }

    /** Of a key that lives as long as what it is for, at {@code /jwk}. */
    public static List<FieldError> errorsOf(Map<String, String> jwk) {
        KeyChecks checks = new KeyChecks(jwk);
        checks.members(Set.of());
        checks.strength();
        return checks.errors;
    }

    /** @param takenIds every id the institution has given a key before */
    static List<FieldError> errorsOf(KeyRegistration key, Set<String> takenIds, LocalDate today) {
        KeyChecks checks = new KeyChecks(key.jwk());
        checks.members(takenIds);
        checks.strength();
        if (!BusinessDay.isPlausible(key.expiresOn())) {
            checks.errors.add(
                    new FieldError("/expiresOn", "date-out-of-range", "日期不合理。", "No date to be meant seriously."));
        } else if (key.expiresOn().isBefore(today)) {
            checks.errors.add(new FieldError("/expiresOn", "key-expired", "密钥已过期。", "The key has expired."));
        }
        return checks.errors;
    }

    private void members(Set<String> takenIds) {
        jwk.keySet().stream()
                .filter(PRIVATE_MEMBERS::contains)
                .sorted()
                .forEach(member -> error(
                        member,
                        "private-key",
                        "不得提交私钥；此密钥已泄露，请弃用。",
                        "Never send a private key; this one is known now, so give it up."));
        if (!"sig".equals(jwk.get("use"))) {
            error("use", "key-not-for-signing", "use 应为 sig。", "The use must be sig.");
        }
        String id = jwk.get("kid");
        if (id == null || !id.matches(KEY_ID)) {
            error(
                    "kid",
                    "key-id-malformed",
                    "kid 应为1至100位字母、数字、点、横线或下划线。",
                    "A kid has 1 to 100 letters, digits, dots, hyphens or underscores.");
        } else if (takenIds.contains(id)) {
            error("kid", "key-id-taken", "该 kid 已使用过。", "This kid was given to a key before.");
        }
    }

    private void strength() {
        switch (String.valueOf(jwk.get("kty"))) {
            case "RSA" -> rsa();
            case "EC" -> ellipticCurve();
            default -> error("kty", "key-type-unknown", "kty 应为 RSA 或 EC。", "The kty must be RSA or EC.");
        }
    }

    private void rsa() {
        requireAlgorithm("PS256");
        number("n").ifPresent(modulus -> {
            if (modulus.bitLength() < MIN_MODULUS_BITS) {
                error("n", "key-too-weak", "RSA 密钥至少2048位。", "An RSA key has at least 2048 bits.");
            } else if (modulus.bitLength() > MAX_MODULUS_BITS || !modulus.testBit(0)) {
                error("n", "key-malformed", "模数无效。", "The modulus is not valid.");
            }
        });
        number("e").ifPresent(exponent -> {
            if (exponent.compareTo(MIN_EXPONENT) < 0 || !exponent.testBit(0)) {
                error("e", "key-too-weak", "指数至少为65537且为奇数。", "The exponent is odd and at least 65537.");
            }
        });
    }

    private void ellipticCurve() {
        Optional<Curve> curve = Curve.named(jwk.get("crv"));
        if (curve.isEmpty()) {
            error("crv", "curve-unknown", "crv 应为 P-256 或 P-384。", "The crv must be P-256 or P-384.");
        }
        curve.ifPresent(known -> requireAlgorithm(known.algorithm()));
        Optional<BigInteger> x = number("x");
        Optional<BigInteger> y = number("y");
        if (curve.isPresent() && x.isPresent() && y.isPresent() && !curve.get().holds(x.get(), y.get())) {
            error("x", "key-malformed", "该点不在曲线上。", "The point is not on the curve.");
        }
    }

    private void requireAlgorithm(String algorithm) {
        if (!algorithm.equals(jwk.get("alg"))) {
            error("alg", "algorithm-unfit", "alg 应为 " + algorithm + "。", "The alg must be " + algorithm + ".");
        }
    }

    private Optional<BigInteger> number(String member) {
        @Nullable String text = jwk.get(member);
        if (text != null && !text.isEmpty()) {
            try {
                return Optional.of(new BigInteger(1, Base64.getUrlDecoder().decode(text)));
            } catch (IllegalArgumentException notBase64) {
                // Told below, as what is missing is.
            }
        }
        error(member, "key-malformed", "应为 base64url 编码的数。", "It must be a number in base64url.");
        return Optional.empty();
    }

    private void error(String member, String code, String textZh, String textEn) {
        errors.add(new FieldError("/jwk/" + member, code, textZh, textEn));
    }
}
