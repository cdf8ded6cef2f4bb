package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** The types of institutions and the reasons for their standing (代码表). */
@ApplicationScoped
class CodeLists {

    private final EntityManager entities;

    CodeLists(EntityManager entities) {
        this.entities = entities;
    }

    List<InstitutionType> institutionTypes() {
        return entities.createQuery("from InstitutionType order by kind, code", InstitutionType.class)
                .getResultList();
    }

    Optional<InstitutionType> institutionType(String code) {
        return Optional.ofNullable(entities.find(InstitutionType.class, code));
    }

    List<StandingReason> standingReasons() {
        return entities.createQuery("from StandingReason order by code", StandingReason.class)
                .getResultList();
    }

    /** @throws Refusal {@code reason-code-unknown} at {@code /reasonCode} unless the list has it for this use */
    void requireReason(String code, Predicate<StandingReason> use) {
        StandingReason reason = entities.find(StandingReason.class, code);
        if (reason == null || !use.test(reason)) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError(
                            "/reasonCode", "reason-code-unknown", "请填写代码表中的原因代码。", "Give a reason of the code list.")));
        }
    }
}
