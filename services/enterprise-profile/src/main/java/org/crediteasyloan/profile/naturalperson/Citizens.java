package org.crediteasyloan.profile.naturalperson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.profile.person.Person;

/** Who the natural persons among the borrowers are, sealed and opened here alone. Who may read is the asker's business. */
@ApplicationScoped
public class Citizens {

    private static final String IDENTITY_NUMBER = "identity_number";
    private static final String REAL_NAME = "real_name";
    private static final String PHONE = "phone";

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("natural_person", "borrower_id", IDENTITY_NUMBER, REAL_NAME, PHONE);

    private final NaturalPersons rows;
    private final FieldEncryption encryption;

    Citizens(NaturalPersons rows, FieldEncryption encryption) {
        this.rows = rows;
        this.encryption = encryption;
    }

    public Optional<Citizen> find(UUID borrowerId) {
        return rows.findByIdOptional(borrowerId).map(this::open);
    }

    /** The same for the same person, and without the key no help in guessing the number. */
    String hashOf(IdentityNumber number) {
        return encryption.lookupHash("identity-number", number.value());
    }

    /** Of a new borrower everything, of a known one the name and phone it is verified under now. */
    void keep(UUID borrowerId, Citizen citizen) {
        Optional<NaturalPerson> known = rows.findByIdOptional(borrowerId);
        if (known.filter(row -> open(row).equals(citizen)).isPresent()) {
            return;
        }
        NaturalPerson row = known.orElseGet(NaturalPerson::new);
        row.borrowerId = borrowerId;
        row.identityNumber = encryption.seal(
                TABLE.cell(IDENTITY_NUMBER, borrowerId), citizen.number().value());
        row.realName = encryption.seal(
                TABLE.cell(REAL_NAME, borrowerId), citizen.person().realName());
        row.phone =
                encryption.seal(TABLE.cell(PHONE, borrowerId), citizen.person().phone());
        row.identityHash = hashOf(citizen.number());
        rows.persist(row);
    }

    private Citizen open(NaturalPerson row) {
        return new Citizen(
                new IdentityNumber(encryption.open(TABLE.cell(IDENTITY_NUMBER, row.borrowerId), row.identityNumber)),
                new Person(
                        encryption.open(TABLE.cell(REAL_NAME, row.borrowerId), row.realName),
                        encryption.open(TABLE.cell(PHONE, row.borrowerId), row.phone)));
    }
}
