package org.crediteasyloan.directory.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.FieldError;

/** Finds everything that is wrong with a person's terms. */
final class StaffChecks {

    private static final String SECTION = "[A-T]";

    private final Institution institution;
    private final StaffTerms terms;
    private final String base;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * What a person's terms are held against.
     *
     * @param reach of a regulator; every other institution reaches where it has open units
     */
    record Institution(
            ParticipantKind kind,
            Optional<ParticipantState.Reach> reach,
            ParticipantUnitsState units,
            RegionsState regions,
            LocalDate today) {

        Optional<ParticipantUnitsState.Unit> unit(String unitCode) {
            return units.units().stream()
                    .filter(unit -> unit.unitCode().equals(unitCode))
                    .findFirst();
        }

        private List<RegionCode> ownRegions() {
            return reach.map(ParticipantState.Reach::regionCodes)
                    .orElseGet(() -> units.units().stream()
                            .filter(unit -> unit.status() == ParticipantUnitsState.Status.OPEN)
                            .map(ParticipantUnitsState.Unit::regionCode)
                            .toList());
        }

        private boolean reaches(RegionCode region) {
            Set<RegionCode> around = regions.around(region);
            return ownRegions().stream().anyMatch(around::contains);
        }

        private boolean reaches(IndustryCode section) {
            return reach.map(
                            own -> own.everyIndustry() || own.industrySections().contains(section))
                    .orElse(true);
        }

        private boolean knows(RegionCode code) {
            return regions.regions().stream().anyMatch(region -> region.code().equals(code) && region.isInUseOn(today));
        }
    }

    private StaffChecks(Institution institution, StaffTerms terms, String base) {
        this.institution = institution;
        this.terms = terms;
        this.base = base;
    }

    /** @param base where the terms stand in the body, as {@code /terms} */
    static List<FieldError> errorsOf(StaffTerms terms, Institution institution, String base) {
        StaffChecks checks = new StaffChecks(institution, terms, base);
        checks.unit();
        checks.duties();
        checks.regions();
        checks.otherReach();
        checks.accountManager();
        checks.term();
        return checks.errors;
    }

    private void unit() {
        institution
                .unit(terms.unitCode())
                .ifPresentOrElse(
                        unit -> addIf(
                                unit.status() == ParticipantUnitsState.Status.CLOSED,
                                StaffFault.UNIT_CLOSED,
                                "/unitCode"),
                        () -> add(StaffFault.UNIT_UNKNOWN, "/unitCode"));
    }

    private void duties() {
        Set<String> ofKind = DutiesOfKind.of(institution.kind());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < terms.duties().size(); i++) {
            String duty = terms.duties().get(i);
            String pointer = "/duties/" + i;
            addIf(!seen.add(duty), StaffFault.DUTY_REPEATED, pointer);
            if (!ofKind.contains(duty)) {
                add(isAnyKinds(duty) ? StaffFault.DUTY_OF_ANOTHER_KIND : StaffFault.DUTY_UNKNOWN, pointer);
            }
        }
    }

    private static boolean isAnyKinds(String duty) {
        for (ParticipantKind kind : ParticipantKind.values()) {
            if (DutiesOfKind.of(kind).contains(duty)) {
                return true;
            }
        }
        return Duty.BORROWER.equals(duty);
    }

    private void regions() {
        for (int i = 0; i < terms.reach().regionCodes().size(); i++) {
            RegionCode region = terms.reach().regionCodes().get(i);
            String pointer = "/reach/regionCodes/" + i;
            if (!institution.knows(region)) {
                add(StaffFault.REGION_UNKNOWN, pointer);
            } else {
                addIf(!institution.reaches(region), StaffFault.REACH_OUTSIDE, pointer);
            }
        }
    }

    private void otherReach() {
        boolean isBank = institution.kind() == ParticipantKind.BANK;
        addIf(terms.reach().productCodes() != null && !isBank, StaffFault.REACH_OF_ANOTHER_KIND, "/reach/productCodes");
        addIf(
                terms.reach().guaranteeKinds() != null && !isBank,
                StaffFault.REACH_OF_ANOTHER_KIND,
                "/reach/guaranteeKinds");
        List<IndustryCode> sections = terms.reach().industrySections();
        if (sections == null) {
            return;
        }
        for (int i = 0; i < sections.size(); i++) {
            String pointer = "/reach/industrySections/" + i;
            if (!sections.get(i).value().matches(SECTION)) {
                add(StaffFault.NOT_A_SECTION, pointer);
            } else {
                addIf(!institution.reaches(sections.get(i)), StaffFault.REACH_OUTSIDE, pointer);
            }
        }
    }

    private void accountManager() {
        if (terms.maxOpenCases() == null) {
            return;
        }
        if (!DutiesOfKind.hasAccountManagers(institution.kind())) {
            add(StaffFault.ACCOUNT_MANAGER_OF_ANOTHER_KIND, "/maxOpenCases");
        } else {
            addIf(
                    !terms.duties().contains(Duty.LEAD_READER)
                            && !terms.duties().contains(Duty.CREDIT_OFFICER),
                    StaffFault.ACCOUNT_MANAGER_WITHOUT_DUTY,
                    "/maxOpenCases");
        }
    }

    private void term() {
        LocalDate until = terms.validUntil();
        if (!BusinessDay.isPlausible(terms.validFrom())) {
            errors.add(dateOutOfRange("/validFrom"));
        }
        if (until == null) {
            return;
        }
        if (!BusinessDay.isPlausible(until)) {
            errors.add(dateOutOfRange("/validUntil"));
        }
        if (until.isBefore(terms.validFrom())) {
            add(StaffFault.END_BEFORE_BEGIN, "/validUntil");
        } else {
            addIf(until.isBefore(institution.today()), StaffFault.IN_THE_PAST, "/validUntil");
        }
    }

    private FieldError dateOutOfRange(String pointer) {
        return new FieldError(base + pointer, "date-out-of-range", "日期超出允许范围。", "The date is out of range.");
    }

    private void addIf(boolean isWrong, StaffFault fault, String pointer) {
        if (isWrong) {
            add(fault, pointer);
        }
    }

    private void add(StaffFault fault, String pointer) {
        errors.add(fault.at(base + pointer));
    }
}
