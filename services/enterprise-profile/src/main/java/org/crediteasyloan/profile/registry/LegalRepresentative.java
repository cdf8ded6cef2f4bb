package org.crediteasyloan.profile.registry;

import java.text.Normalizer;

/** The person the register names (法定代表人). */
public record LegalRepresentative(String name, String phone) {

    /** Both must agree: a name alone is shared by many, a phone alone changes hands. */
    public boolean is(String verifiedName, String verifiedPhone) {
        return nameForm(name).equals(nameForm(verifiedName)) && phoneForm(phone).equals(phoneForm(verifiedPhone));
    }

    /** A record of a person prints as nothing, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "LegalRepresentative[…]";
    }

    /** Registers write the dot of minority names and full-width letters in several ways. */
    private static String nameForm(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•‧・．.]", "");
    }

    private static String phoneForm(String phone) {
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "");
        return digits.startsWith("+86") ? digits.substring(3) : digits;
    }
}
