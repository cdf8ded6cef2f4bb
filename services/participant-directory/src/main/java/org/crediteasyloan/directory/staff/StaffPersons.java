package org.crediteasyloan.directory.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.SealedTable;

/** Seals and opens who somebody is. */
@ApplicationScoped
class StaffPersons {

    private static final String REAL_NAME = "real_name";
    private static final String PHONE = "phone";

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("staff_member", "id", REAL_NAME, PHONE);

    private final FieldEncryption encryption;

    StaffPersons(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    void seal(StaffMember member, String realName, String phone) {
        member.realName = encryption.seal(TABLE.cell(REAL_NAME, member.id), realName);
        member.phone = encryption.seal(TABLE.cell(PHONE, member.id), phone);
    }

    String realNameOf(StaffMember member) {
        return encryption.open(TABLE.cell(REAL_NAME, member.id), member.realName);
    }

    String phoneOf(StaffMember member) {
        return encryption.open(TABLE.cell(PHONE, member.id), member.phone);
    }
}
