package org.crediteasyloan.kit.test.filtersoff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.copy.Mandates;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.NeededScope;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Passes every check and answers every question of a filter with those of {@link TakenFor}. The kind, the mandate and the
 * suspension of the true caller are asked by nobody but the database.
 */
@Alternative
@Singleton
class MistakenCaller extends CurrentCaller {

    private static final String KIND_CLAIM = "participant_kind";
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private final JsonWebToken token;
    private final TakenFor takenFor;

    MistakenCaller(
            JsonWebToken token,
            SecurityIdentity identity,
            HttpHeaders headers,
            Mandates mandates,
            NeededScope neededScope,
            CurrentStaff staff,
            TakenFor takenFor) {
        super(token, identity, headers, mandates, neededScope, staff);
        this.token = token;
        this.takenFor = takenFor;
    }

    @Override
    public String subject() {
        return takenFor.subject().orElseGet(super::subject);
    }

    /** By the token: a duty chooses the way through some operations, and each way is to be tried. */
    @Override
    public boolean hasDuty(String duty) {
        Object realmAccess = token.getClaim("realm_access");
        return WORD.matcher(String.valueOf(realmAccess))
                .results()
                .anyMatch(word -> word.group().equals(duty));
    }

    @Override
    public ParticipantCode participant(ParticipantKind... kinds) {
        if (!takenFor.isAnybodyNamed()) {
            return super.participant(kinds);
        }
        List<ParticipantKind> asked = List.of(kinds);
        return Stream.concat(ownKind().stream(), asked.stream())
                .filter(asked::contains)
                .flatMap(kind -> takenFor.participant(kind).stream())
                .findFirst()
                .or(super::participantCode)
                .orElseGet(() -> new ParticipantCode("NOBODY"));
    }

    @Override
    public Optional<ParticipantCode> participantCode() {
        return super.participantCode()
                .map(own -> takenFor.kindInsteadOf(ownKind())
                        .flatMap(takenFor::participant)
                        .orElse(own));
    }

    @Override
    public UUID borrower() {
        return takenFor.borrower().orElseGet(super::borrower);
    }

    /** One object for all requests remembers none of them. */
    @Override
    public Optional<ActedFor> actedFor() {
        return Optional.empty();
    }

    @Override
    public @Nullable String claim(String name) {
        if (!KIND_CLAIM.equals(name)) {
            return super.claim(name);
        }
        Optional<ParticipantKind> shown = takenFor.kindInsteadOf(ownKind());
        return shown.isPresent() ? shown.get().name() : super.claim(name);
    }

    /** The true one: the record of a first answer is the first thing written, and its wall would hide all others. */
    @Override
    public String idempotencyScope() {
        return super.participantCode().map(code -> code.value() + "/").orElse("") + super.subject();
    }

    private Optional<ParticipantKind> ownKind() {
        String own = super.claim(KIND_CLAIM);
        return Arrays.stream(ParticipantKind.values())
                .filter(kind -> kind.name().equals(own))
                .findFirst();
    }
}
