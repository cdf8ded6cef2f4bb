package org.crediteasyloan.routing.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.reference.CodeListState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The code lists of reasons (原因代码), as participant-directory published them. */
@ApplicationScoped
public class ReasonCodes {

    /** Which list; the name of the table at participant-directory. */
    public enum CodeList {
        BANK_REFUSAL,
        DEPARTMENT_REJECTION
    }

    /**
     * A reason with its text in both languages.
     *
     * @param repairable whether the refused can mend it at all; absent where the list does not say
     */
    public record ReasonCode(
            CodeList list,
            String code,
            String textZh,
            String textEn,
            @Nullable Boolean repairable) {}

    private final ReferenceData reference;

    ReasonCodes(ReferenceData reference) {
        this.reference = reference;
    }

    /** In force now, of the lists that are published. */
    public List<ReasonCode> listAt(Instant now) {
        return Arrays.stream(CodeList.values())
                .flatMap(list -> published(list).stream().flatMap(state -> inForce(list, state, now)))
                .toList();
    }

    /**
     * The reason, when it is in force now.
     *
     * @throws Refusal {@code code-list-not-published}
     */
    public Optional<ReasonCode> find(CodeList list, String code, Instant now) {
        CodeListState state = published(list).orElseThrow(() -> Refusal.of(PolicyRule.CODE_LIST_NOT_PUBLISHED, list));
        return inForce(list, state, now)
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    private Optional<CodeListState> published(CodeList list) {
        return reference.codeList(list.name());
    }

    private static Stream<ReasonCode> inForce(CodeList list, CodeListState state, Instant now) {
        LocalDate today = WorkingTime.today(now);
        return state.codes().stream()
                .filter(code -> code.isInUseOn(today))
                .map(code -> new ReasonCode(list, code.code(), code.nameZh(), code.nameEn(), code.repairable()));
    }
}
