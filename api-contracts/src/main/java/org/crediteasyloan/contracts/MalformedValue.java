package org.crediteasyloan.contracts;

/**
 * A text or number that is no value of the type it was meant for (格式错误).
 *
 * <p>Thrown by the constructors and factories of the value types only. It carries a stable code for the problem answer and one
 * sentence in each language; it never repeats the offending input, which may be personal data.
 */
public final class MalformedValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String textZh;
    private final String textEn;

    public MalformedValue(String code, String textZh, String textEn) {
        super(textEn);
        this.code = code;
        this.textZh = textZh;
        this.textEn = textEn;
    }

    /** Stable and kebab-case, for example {@code region-code-malformed}. */
    public String code() {
        return code;
    }

    public String textZh() {
        return textZh;
    }

    public String textEn() {
        return textEn;
    }
}
