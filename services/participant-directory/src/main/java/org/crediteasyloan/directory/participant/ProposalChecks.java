package org.crediteasyloan.directory.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.reference.KnownRegions;
import org.crediteasyloan.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with what is said of an institution. */
final class ProposalChecks {

    private ProposalChecks() {}

    /**
     * @param type the one named, as far as there is one
     * @param regions empty before they are published; nobody's reach can be told then
     */
    static List<FieldError> errorsOf(
            ProposeParticipant proposal, Optional<InstitutionType> type, Optional<KnownRegions> regions) {
        List<FieldError> errors = new ArrayList<>();
        if (proposal.code().belongsToSandbox()) {
            errors.add(new FieldError(
                    "/code",
                    "code-of-a-sandbox",
                    "以 SANDBOX- 开头的代码仅用于沙箱银行。",
                    "Codes that begin with SANDBOX- are those of sandbox banks."));
        }
        if (type.filter(known -> !known.code.equals(InstitutionType.SANDBOX_BANK))
                .isEmpty()) {
            errors.add(new FieldError(
                    "/institutionType",
                    "institution-type-unknown",
                    "没有该机构类型。",
                    "There is no such type of institution."));
        }
        LicenceStatement licence = proposal.licence();
        if (licence != null) {
            errors.addAll(errorsOf(licence, "/licence"));
        } else if (type.filter(InstitutionType::needsLicence).isPresent()) {
            errors.add(new FieldError(
                    "/licence", "licence-needed", "此类机构须持有业务许可。", "An institution of this type needs a licence."));
        }
        regions.flatMap(known -> known.faultOf(proposal.regionCode(), "/regionCode"))
                .ifPresent(errors::add);
        type.ifPresent(known -> errors.addAll(errorsOf(proposal.reach(), known.kind, regions, "/reach")));
        return errors;
    }

    static List<FieldError> errorsOf(LicenceStatement licence, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate until = licence.validUntil();
        if (!BusinessDay.isPlausible(licence.validFrom())) {
            errors.add(implausible(pointer + "/validFrom"));
        }
        if (until != null && !BusinessDay.isPlausible(until)) {
            errors.add(implausible(pointer + "/validUntil"));
        }
        if (until != null && until.isBefore(licence.validFrom())) {
            errors.add(new FieldError(
                    pointer + "/validUntil",
                    "validity-reversed",
                    "有效期止日不得早于起日。",
                    "The validity ends before it begins."));
        }
        return errors;
    }

    static FieldError implausible(String pointer) {
        return new FieldError(pointer, "date-out-of-range", "日期不合理。", "No date to be meant seriously.");
    }

    /** A regulator reaches somebody, and nobody else does. */
    static List<FieldError> errorsOf(
            @Nullable ReachStatement reach, ParticipantKind kind, Optional<KnownRegions> regions, String pointer) {
        if (kind != ParticipantKind.REGULATOR) {
            return reach == null
                    ? List.of()
                    : List.of(new FieldError(
                            pointer, "reach-not-allowed", "只有行业主管部门有管辖范围。", "Only a regulator has a reach."));
        }
        if (reach == null) {
            return List.of(new FieldError(pointer, "reach-needed", "行业主管部门须有管辖范围。", "A regulator needs a reach."));
        }
        List<FieldError> errors = new ArrayList<>();
        checkRegions(reach.regionCodes(), regions, pointer + "/regionCodes", errors);
        checkIndustries(reach, pointer + "/industrySections", errors);
        return errors;
    }

    private static void checkRegions(
            List<RegionCode> codes, Optional<KnownRegions> regions, String pointer, List<FieldError> errors) {
        if (codes.isEmpty()) {
            errors.add(new FieldError(
                    pointer, "reach-without-region", "管辖范围须至少有一个地区。", "A reach has at least one region."));
        }
        Set<RegionCode> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            RegionCode code = codes.get(i);
            String at = pointer + "/" + i;
            if (!seen.add(code)) {
                errors.add(new FieldError(at, "region-repeated", "地区重复。", "The region is named twice."));
            }
            regions.flatMap(known -> known.faultOf(code, at)).ifPresent(errors::add);
        }
    }

    private static void checkIndustries(ReachStatement reach, String pointer, List<FieldError> errors) {
        List<IndustryCode> sections = reach.industrySections();
        if (sections.isEmpty() && !reach.everyIndustry()) {
            errors.add(new FieldError(
                    pointer,
                    "reach-without-industry",
                    "管辖范围须至少有一个行业门类，或为全部行业。",
                    "A reach has at least one section of industry, or every one."));
        }
        if (!sections.isEmpty() && reach.everyIndustry()) {
            errors.add(new FieldError(
                    pointer,
                    "reach-contradicts-itself",
                    "已为全部行业，不得再列门类。",
                    "It is every industry's already; name no sections beside that."));
        }
        Set<IndustryCode> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            if (!sections.get(i).section().equals(sections.get(i))) {
                errors.add(new FieldError(
                        pointer + "/" + i, "not-a-section", "应为门类字母A至T。", "Name a section, one letter A to T."));
            }
            if (!seen.add(sections.get(i))) {
                errors.add(
                        new FieldError(pointer + "/" + i, "section-repeated", "门类重复。", "The section is named twice."));
            }
        }
    }
}
