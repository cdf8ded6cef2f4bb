package org.crediteasyloan.contracts.event.borrower;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * A borrower (融资主体): of an enterprise what the register makes public and the size class computed from its figures, of persons and
 * households nothing that tells who they are.
 *
 * @param kind told since persons borrow; a state without it is an enterprise's
 * @param uscc of an enterprise alone
 * @param nameZh the registered name; of an enterprise alone
 * @param industryCode absent while nobody has stated it
 * @param sizeClass UNKNOWN while a figure the standard looks at is missing; NOT_APPLICABLE to persons and households, and to them alone
 * @param standing CLOSED: it begins nothing new, what is open goes on
 */
@Published(topic = "borrower.state.v1", type = "borrower-state.v1")
public record BorrowerState(
        UUID borrowerId,
        long version,
        BorrowerKind kind,
        @Nullable UnifiedSocialCreditCode uscc,
        @Nullable String nameZh,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        SizeClass sizeClass,
        Standing standing)
        implements State {

    /** Whether it may begin something. */
    public enum Standing {
        OPEN,
        CLOSED
    }

    /** What the register says of an enterprise. */
    public record Registration(UnifiedSocialCreditCode uscc, String nameZh) {}

    public BorrowerState {
        kind = Objects.requireNonNullElse(kind, BorrowerKind.ENTERPRISE);
        standing = Objects.requireNonNullElse(standing, Standing.OPEN);
        boolean isEnterprise = kind == BorrowerKind.ENTERPRISE;
        if (isEnterprise != (uscc != null)
                || isEnterprise != (nameZh != null)
                || isEnterprise == (sizeClass == SizeClass.NOT_APPLICABLE)) {
            throw new IllegalArgumentException("Code, name and size class belong to enterprises and to them alone");
        }
    }

    public static BorrowerState ofEnterprise(
            UUID borrowerId,
            long version,
            Registration registration,
            RegionCode regionCode,
            @Nullable IndustryCode industryCode,
            SizeClass sizeClass) {
        return new BorrowerState(
                borrowerId,
                version,
                BorrowerKind.ENTERPRISE,
                registration.uscc(),
                registration.nameZh(),
                regionCode,
                industryCode,
                sizeClass,
                Standing.OPEN);
    }

    /** Of a natural person or a household. */
    public static BorrowerState ofPersons(
            UUID borrowerId,
            long version,
            BorrowerKind kind,
            RegionCode regionCode,
            @Nullable IndustryCode industryCode,
            Standing standing) {
        return new BorrowerState(
                borrowerId, version, kind, null, null, regionCode, industryCode, SizeClass.NOT_APPLICABLE, standing);
    }

    /** Empty of persons and households. */
    public Optional<Registration> registration() {
        return uscc == null || nameZh == null ? Optional.empty() : Optional.of(new Registration(uscc, nameZh));
    }

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
