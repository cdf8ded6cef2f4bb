package org.crediteasyloan.profile.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log as the borrower sees it.
 *
 * @param reader participant code
 * @param readerNameZh absent while the participant is not known here
 * @param what the data read, by name
 * @param basis id of the consent or the help session, or legal basis
 * @param agent the person of the participant who read, opaque; absent where the participant as a whole did
 */
record AccessEntryView(
        UUID accessId,
        String reader,
        @Nullable String readerNameZh,
        String service,
        String what,
        String basis,
        @Nullable String agent,
        Instant readAt) {}
