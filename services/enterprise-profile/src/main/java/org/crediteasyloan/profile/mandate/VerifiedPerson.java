package org.crediteasyloan.profile.mandate;

/** Who signed in, as the identity provider verified it. Name and phone are compared and forgotten. */
record VerifiedPerson(String subject, String realName, String phone) {

    @Override
    public String toString() {
        return subject;
    }
}
