package org.crediteasyloan.directory.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A curve keys may be on (RFC 7518, 6.2.1.1), with the only algorithm for it. */
enum Curve {
    P256("P-256", "ES256", "secp256r1"),
    P384("P-384", "ES384", "secp384r1");

    private final String jwkName;
    private final String algorithm;
    private final BigInteger p;
    private final BigInteger a;
    private final BigInteger b;

    Curve(String jwkName, String algorithm, String standardName) {
        this.jwkName = jwkName;
        this.algorithm = algorithm;
        try {
            AlgorithmParameters known = AlgorithmParameters.getInstance("EC");
            known.init(new ECGenParameterSpec(standardName));
            EllipticCurve curve = known.getParameterSpec(ECParameterSpec.class).getCurve();
            this.p = ((ECFieldFp) curve.getField()).getP();
            this.a = curve.getA();
            this.b = curve.getB();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<Curve> named(@Nullable String name) {
        for (Curve curve : values()) {
            if (curve.jwkName.equals(name)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    String algorithm() {
        return algorithm;
    }

    /** Whether the point is on the curve; a library that signs with another one would never find out. */
    boolean holds(BigInteger x, BigInteger y) {
        BigInteger right = x.pow(3).add(a.multiply(x)).add(b);
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }
}
