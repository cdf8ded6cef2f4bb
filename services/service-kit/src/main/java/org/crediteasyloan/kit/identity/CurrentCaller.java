package org.crediteasyloan.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.copy.Mandates;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of this request, as its verified token tells (调用者). */
@RequestScoped
public class CurrentCaller {

    static final String PARTICIPANT_CLAIM = "participant";
    private static final String PARTICIPANT_KIND_CLAIM = "participant_kind";
    private static final String ACTING_FOR_HEADER = "Acting-For";

    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final Mandates mandates;
    private final NeededScope neededScope;
    private final CurrentStaff staff;
    private Optional<ActedFor> actedFor = Optional.empty();

    /** @param mandateId of a help session its own id */
    public record ActedFor(UUID borrowerId, UUID mandateId) {}

    /** For a test that takes every caller for another, to see the database's wall alone. */
    protected CurrentCaller(
            JsonWebToken token,
            SecurityIdentity identity,
            HttpHeaders headers,
            Mandates mandates,
            NeededScope neededScope,
            CurrentStaff staff) {
        this.token = token;
        this.identity = identity;
        this.headers = headers;
        this.mandates = mandates;
        this.neededScope = neededScope;
        this.staff = staff;
    }

    /** The person's or machine's id at the identity provider; opaque, not a name. */
    public String subject() {
        return token.getSubject();
    }

    /** By its token, and by what its institution has enrolled it with. */
    public boolean hasDuty(String duty) {
        return identity.hasRole(duty) && staff.mayActAs(duty);
    }

    /**
     * The institution the caller belongs to.
     *
     * @param kinds the kinds that may call this operation; any of them is enough
     * @throws Refusal {@code wrong-participant-kind} when it is of another kind or none
     */
    public ParticipantCode participant(ParticipantKind... kinds) {
        ParticipantCode code = participantCode()
                .orElseThrow(() -> Refusal.of(CommonRule.WRONG_PARTICIPANT_KIND, Arrays.toString(kinds)));
        if (Arrays.stream(kinds).noneMatch(kind -> kind.name().equals(claim(PARTICIPANT_KIND_CLAIM)))) {
            throw Refusal.of(CommonRule.WRONG_PARTICIPANT_KIND, Arrays.toString(kinds));
        }
        return code;
    }

    /** The institution, of whatever kind; empty for a borrower's own people. */
    public Optional<ParticipantCode> participantCode() {
        return Optional.ofNullable(claim(PARTICIPANT_CLAIM)).map(ParticipantCode::new);
    }

    /**
     * The borrower this request acts for, named in {@code Acting-For} and covered by a live mandate of this person that
     * allows what the operation {@linkplain NeedsScope needs}.
     *
     * @throws Refusal {@code acting-for-missing}, {@code no-mandate}, {@code mandate-scope-missing}
     */
    public UUID borrower() {
        UUID borrowerId = actingFor().orElseThrow(() -> Refusal.of(CommonRule.ACTING_FOR_MISSING));
        MandateScope needed = neededScope
                .current()
                .orElseThrow(() -> new IllegalStateException("The operation does not say what it needs a mandate for"));
        Mandates.Live held = mandates.live(borrowerId, subject()).orElseThrow(() -> Refusal.of(CommonRule.NO_MANDATE));
        if (!held.scopes().contains(needed)) {
            throw Refusal.of(CommonRule.MANDATE_SCOPE_MISSING, needed);
        }
        actedFor = Optional.of(new ActedFor(borrowerId, held.mandateId()));
        return borrowerId;
    }

    /** For whom this request has acted so far, and by which mandate; empty before anybody asked for {@link #borrower}. */
    public Optional<ActedFor> actedFor() {
        return actedFor;
    }

    /** A claim of the token as text; null when absent. For verified facts of the person ({@code real_name}, {@code phone}). */
    public @Nullable String claim(String name) {
        return token.getClaim(name);
    }

    /** Who answers for what is done under this request: the institution, or the person alone. */
    public String idempotencyScope() {
        return participantCode().map(code -> code.value() + "/").orElse("") + subject();
    }

    private Optional<UUID> actingFor() {
        String header = headers.getHeaderString(ACTING_FOR_HEADER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(header));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of(CommonRule.ACTING_FOR_MISSING);
        }
    }
}
