package org.crediteasyloan.profile.borrower;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSheet;
import org.crediteasyloan.profile.fact.Identity;
import org.jspecify.annotations.Nullable;

/** A borrower as it is published (融资主体): the head of its facts. */
@Entity
class Borrower {

    @Id
    UUID id;

    /** 0 until it is published for the first time. */
    long version;

    @Enumerated(EnumType.STRING)
    BorrowerKind kind;

    /** Of an enterprise alone, as its name is. */
    @Nullable String uscc;

    @Column(name = "name_zh")
    @Nullable String nameZh;

    @Column(name = "region_code")
    @Nullable String regionCode;

    @Column(name = "industry_code")
    @Nullable String industryCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_class")
    SizeClass sizeClass;

    /** The standard the size was told by. */
    @Column(name = "sized_version")
    long sizedVersion;

    @Column(name = "sized_from")
    LocalDate sizedFrom;

    @Enumerated(EnumType.STRING)
    BorrowerState.Standing standing;

    @Column(name = "known_since")
    Instant knownSince;

    @SuppressWarnings("NullAway.Init")
    Borrower() {}

    Identity identity() {
        return switch (kind) {
            case ENTERPRISE -> new Identity.Enterprise(new UnifiedSocialCreditCode(Objects.requireNonNull(uscc)));
            case NATURAL_PERSON -> new Identity.NaturalPerson();
            case HOUSEHOLD -> new Identity.Household();
        };
    }

    /** Takes over what counts now; false when nothing of what is published changed. */
    boolean follow(FactSheet facts) {
        sizedVersion = facts.sizedBy().version();
        sizedFrom = facts.sizedBy().from();
        String nextName = switch (kind) {
            case ENTERPRISE -> facts.text(FactName.NAME_ZH).orElseThrow();
            case NATURAL_PERSON, HOUSEHOLD -> null;
        };
        String nextRegion =
                facts.text(FactName.REGION_CODE).orElseThrow(() -> Refusal.of(BorrowerRule.REGION_NOT_IN_CODE));
        String nextIndustry = facts.text(FactName.INDUSTRY_CODE).orElse(null);
        boolean same = version > 0
                && Objects.equals(nextName, nameZh)
                && Objects.equals(nextRegion, regionCode)
                && Objects.equals(nextIndustry, industryCode)
                && facts.sizeClass() == sizeClass;
        if (same) {
            return false;
        }
        nameZh = nextName;
        regionCode = nextRegion;
        industryCode = nextIndustry;
        sizeClass = facts.sizeClass();
        version++;
        return true;
    }

    /** False when it stands so already. */
    boolean stand(BorrowerState.Standing next) {
        if (standing == next) {
            return false;
        }
        standing = next;
        version++;
        return true;
    }

    BorrowerState published() {
        RegionCode region = new RegionCode(Objects.requireNonNull(regionCode));
        IndustryCode industry = industryCode == null ? null : new IndustryCode(industryCode);
        return switch (identity()) {
            case Identity.Enterprise(UnifiedSocialCreditCode code) ->
                BorrowerState.ofEnterprise(
                        id,
                        version,
                        new BorrowerState.Registration(code, Objects.requireNonNull(nameZh)),
                        region,
                        industry,
                        sizeClass);
            case Identity.NaturalPerson _, Identity.Household _ ->
                BorrowerState.ofPersons(id, version, kind, region, industry, standing);
        };
    }
}
