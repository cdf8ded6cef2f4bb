package org.crediteasyloan.profile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.profile.person.Person;

/** Seals and opens who was invited. */
@ApplicationScoped
class InvitedPersons {

    private static final String REAL_NAME = "real_name";
    private static final String PHONE = "phone";

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("operator_invitation", "id", REAL_NAME, PHONE);

    private final FieldEncryption encryption;

    InvitedPersons(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    void seal(Invitation invitation, Person person) {
        invitation.realName = encryption.seal(TABLE.cell(REAL_NAME, invitation.id), person.realName());
        invitation.phone = encryption.seal(TABLE.cell(PHONE, invitation.id), person.phone());
    }

    Person of(Invitation invitation) {
        return new Person(
                encryption.open(TABLE.cell(REAL_NAME, invitation.id), invitation.realName),
                encryption.open(TABLE.cell(PHONE, invitation.id), invitation.phone));
    }
}
