package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.whitelist.row.RowClaim;
import org.jspecify.annotations.Nullable;

/** The persons behind leads (联系人): sealed in the lead's row, opened for a receiver that may see them. */
@ApplicationScoped
class LeadContacts {

    private static final String LEGAL_REPRESENTATIVE = "legal_representative";
    private static final String PHONE = "phone";

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("lead", "id", LEGAL_REPRESENTATIVE, PHONE);

    private final FieldEncryption encryption;

    LeadContacts(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    /** A contact that only fits the lead it was sealed for. */
    record SealedContact(
            @Nullable Sealed legalRepresentative, @Nullable Sealed phone) {}

    SealedContact seal(UUID leadId, RowClaim claim) {
        return new SealedContact(
                seal(leadId, LEGAL_REPRESENTATIVE, claim.legalRepresentative()), seal(leadId, PHONE, claim.phone()));
    }

    LeadView.Contact open(Lead lead) {
        return new LeadView.Contact(
                open(lead.id, LEGAL_REPRESENTATIVE, lead.legalRepresentative), open(lead.id, PHONE, lead.phone));
    }

    private @Nullable Sealed seal(UUID leadId, String column, @Nullable String text) {
        return text == null ? null : encryption.seal(TABLE.cell(column, leadId), text);
    }

    private @Nullable String open(UUID leadId, String column, @Nullable Sealed sealed) {
        return sealed == null ? null : encryption.open(TABLE.cell(column, leadId), sealed);
    }
}
