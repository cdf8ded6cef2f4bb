package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The types of institutions, the reasons for their standing, the levels of connection (代码表). */
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

    /** Those in force, by code. */
    List<ConnectionLevel> connectionLevels(LocalDate today) {
        return entities.createQuery("""
                        from ConnectionLevel l where l.validFrom = (
                            select max(begun.validFrom) from ConnectionLevel begun
                            where begun.code = l.code and begun.validFrom <= :today)
                        order by l.code""", ConnectionLevel.class)
                .setParameter("today", today)
                .getResultList();
    }

    Optional<ConnectionLevel> connectionLevel(String code, LocalDate today) {
        return connectionLevels(today).stream()
                .filter(level -> level.code.equals(code))
                .findFirst();
    }

    /** Empty where its people work in the browser alone. */
    Optional<ConnectionLevel> connectionLevelOf(Participant participant, LocalDate today) {
        return Optional.ofNullable(participant.connectionLevel).flatMap(code -> connectionLevel(code, today));
    }

    /** What is told of it. */
    ParticipantState.@Nullable Connection connectionOf(Participant participant, LocalDate today) {
        return connectionLevelOf(participant, today)
                .map(level ->
                        new ParticipantState.Connection(level.code, List.of(level.features), participant.webhookUrl))
                .orElse(null);
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
