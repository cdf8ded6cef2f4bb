package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/** A code list in Chinese and English (代码表), for example BANK_REFUSAL. */
@Published(topic = "reference.state.v1", type = "code-list-state.v1")
public record CodeListState(String list, long version, List<Code> codes) implements State {

    /**
     * One code; a code that is no longer in use stays in the list.
     *
     * @param repairable of a reason to refuse: whether the refused can mend it; absent in lists of other things
     * @param validUntil last day of the code; absent while it is in use
     */
    public record Code(
            String code,
            String nameZh,
            String nameEn,
            @Nullable Boolean repairable,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        public boolean isInUseOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    @Override
    public String key() {
        return keyOf(list);
    }

    public static String keyOf(String list) {
        return "code-list." + list;
    }
}
