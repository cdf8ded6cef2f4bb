package org.crediteasyloan.profile.licence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.person.Person;

/**
 * What the issuer signed (电子营业执照出示声明), claim by claim.
 *
 * @param licenceNo the copy of the licence that was presented; the issuer revokes it by this number
 * @param scopes what the holder may do with it for the business
 * @param validUntilSeconds the holder may use the licence until then, in seconds since 1970
 * @param nonce of the challenge it answers
 */
record LicenceStatement(
        @JsonProperty("licence_no") String licenceNo,
        @JsonProperty("uscc") UnifiedSocialCreditCode uscc,
        @JsonProperty("holder") Holder holder,
        @JsonProperty("scopes") Set<MandateScope> scopes,
        @JsonProperty("exp") long validUntilSeconds,
        @JsonProperty("nonce") String nonce) {

    /** The person whom the business lets use the licence (持照人). */
    record Holder(
            @JsonProperty("real_name") String realName,
            @JsonProperty("phone") String phone) {

        @Override
        public String toString() {
            return "Holder[…]";
        }
    }

    Person person() {
        return new Person(holder.realName(), holder.phone());
    }

    Instant validUntil() {
        return Instant.ofEpochSecond(validUntilSeconds);
    }
}
