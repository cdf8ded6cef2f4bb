package org.crediteasyloan.profile.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.profile.person.Person;

/** Seals and opens who is invited and who belongs to a household. */
@ApplicationScoped
class MemberNames {

    private static final String REAL_NAME = "real_name";
    private static final String PHONE = "phone";

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("household_member", "id", REAL_NAME, PHONE);

    private final FieldEncryption encryption;

    MemberNames(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    void seal(HouseholdMember member, Person person) {
        member.realName = encryption.seal(TABLE.cell(REAL_NAME, member.id), person.realName());
        member.phone = encryption.seal(TABLE.cell(PHONE, member.id), person.phone());
    }

    Person of(HouseholdMember member) {
        return new Person(
                encryption.open(TABLE.cell(REAL_NAME, member.id), member.realName),
                encryption.open(TABLE.cell(PHONE, member.id), member.phone));
    }
}
