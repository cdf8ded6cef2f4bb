package org.crediteasyloan.profile.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A person by real name and phone (自然人). A name alone is shared by many, a phone alone changes hands: only both together tell who it is. */
public record Person(String realName, String phone) {

    private static final Pattern MOBILE_PHONE = Pattern.compile("1\\d{10}");

    /** Whether it is the same person, however its name and phone were written down. */
    public boolean is(Person other) {
        return form().equals(other.form());
    }

    /** Whether a message could reach the phone: a number of the mainland's mobile networks, eleven digits. */
    public boolean hasMobilePhone() {
        return MOBILE_PHONE.matcher(phoneForm()).matches();
    }

    /** A record of a person prints as nothing, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "Person[…]";
    }

    /** The one way of writing it; no name holds a NUL. */
    String form() {
        return nameForm() + '\0' + phoneForm();
    }

    /** Registers write the dot of minority names and full-width letters in several ways. */
    private String nameForm() {
        return Normalizer.normalize(realName, Normalizer.Form.NFKC).replaceAll("[\\s·•‧・．.]", "");
    }

    private String phoneForm() {
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "");
        return digits.startsWith("+86") ? digits.substring(3) : digits;
    }
}
