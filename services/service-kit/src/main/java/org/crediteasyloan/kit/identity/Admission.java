package org.crediteasyloan.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a verified token still has to pass before any operation sees it (准入).
 *
 * <p>Quarkus verifies signature, issuer, audience, times, and what a DPoP proof or a certificate says of this request. Left for
 * here: a machine's token is bound, whatever a token is bound to was shown, a proof is young and never seen before, and the
 * institution and its person are let in as they stand today, however long the token lives.
 */
class Admission {

    static final String PROOF_HEADER = "DPoP";

    private final SecurityIdentity identity;
    private final Participants participants;
    private final SeenProofs seenProofs;
    private final ProofWindow window;
    private final CurrentStaff staff;
    private final ResourceInfo operation;
    private final boolean isOpenToSandbox;
    private final boolean isOpenToUnenrolled;

    Admission(
            SecurityIdentity identity,
            Participants participants,
            SeenProofs seenProofs,
            ProofWindow window,
            CurrentStaff staff,
            ResourceInfo operation,
            @ConfigProperty(name = "admission.open-to-sandbox") boolean isOpenToSandbox,
            @ConfigProperty(name = "admission.open-to-unenrolled") boolean isOpenToUnenrolled) {
        this.identity = identity;
        this.participants = participants;
        this.seenProofs = seenProofs;
        this.window = window;
        this.staff = staff;
        this.operation = operation;
        this.isOpenToSandbox = isOpenToSandbox;
        this.isOpenToUnenrolled = isOpenToUnenrolled;
    }

    /** After the caller was counted: what follows asks the database. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 100)
    void admit(ContainerRequestContext request) {
        if (identity.isAnonymous()) {
            return;
        }
        if (request.getHeaders()
                                .getOrDefault(HttpHeaders.AUTHORIZATION, List.of())
                                .size()
                        != 1
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refusal.of(CommonRule.UNAUTHENTICATED);
        }
        requireShownBinding(kindOf(token), token, request);
        requireLetIn(token);
        staff.requireInOffice(isOpenToUnenrolled);
    }

    /** A duty of the token counts only as far as its institution has enrolled the person with it. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void requireEnrolledDuty(ResourceInfo resource) {
        if (identity.isAnonymous() || resource.getResourceMethod() == null) {
            return;
        }
        RolesAllowed needed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (needed == null) {
            needed = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        if (needed != null
                && Arrays.stream(needed.value()).noneMatch(duty -> identity.hasRole(duty) && staff.mayActAs(duty))) {
            throw Refusal.of(CommonRule.DUTY_NOT_ENROLLED);
        }
    }

    /** After the admission, which has found out that the token says what its subject is. */
    @PersonalStep
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void requirePerson(ContainerRequestContext request) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || kindOf(token) != SubjectKind.PERSON) {
            throw Refusal.of(CommonRule.PERSON_NEEDED);
        }
    }

    private void requireShownBinding(SubjectKind kind, JsonWebToken token, ContainerRequestContext request) {
        if (!(token.<Object>claim("cnf").orElse(Map.of()) instanceof Map<?, ?> boundTo)) {
            throw Refusal.of(CommonRule.UNAUTHENTICATED);
        }
        if (kind == SubjectKind.MACHINE && boundTo.isEmpty()) {
            throw Refusal.of(CommonRule.TOKEN_NOT_BOUND);
        }
        Possession shown = Possession.verifiedBy(identity.getAttribute("tenant-id"));
        if (!shown.confirms(boundTo.keySet())) {
            throw Refusal.of(CommonRule.PROOF_MISSING);
        }
        if (shown == Possession.KEY) {
            requireFresh(request.getHeaderString(PROOF_HEADER), String.valueOf(boundTo.get("jkt")));
        }
    }

    /** By the clock of the machine, as the token's own times are judged, not by the clock of the business. */
    private void requireFresh(String compactProof, String keyThumbprint) {
        Proof proof = Proof.read(compactProof).orElseThrow(() -> Refusal.of(CommonRule.UNAUTHENTICATED));
        if (!window.holds(proof.issuedAt(), Instant.now())) {
            throw Refusal.of(CommonRule.PROOF_NOT_FRESH);
        }
        Instant forgetAt = proof.issuedAt().plus(window.maxAge()).plus(window.maxAhead());
        if (!seenProofs.isFirst(proof.hash(keyThumbprint), forgetAt)) {
            throw Refusal.of(CommonRule.PROOF_REPLAYED);
        }
    }

    /** On every operation, also those that never ask who the institution is. */
    private void requireLetIn(JsonWebToken token) {
        token.<String>claim(CurrentCaller.PARTICIPANT_CLAIM)
                .map(ParticipantCode::new)
                .ifPresent(code -> reasonToKeepOut(code).ifPresent(rule -> {
                    throw Refusal.of(rule, code);
                }));
    }

    /** A sandbox bank is known by its code, also before it was heard of and whatever its standing is said to be. */
    private Optional<CommonRule> reasonToKeepOut(ParticipantCode code) {
        Optional<ParticipantState.Status> status = participants.find(code).map(ParticipantState::status);
        if (code.belongsToSandbox() && status.map(this::mayBeOfSandbox).orElse(true)) {
            return isMarkedForSandbox() ? Optional.empty() : Optional.of(CommonRule.PARTICIPANT_IN_SANDBOX);
        }
        return status.flatMap(this::reasonToKeepOut);
    }

    private boolean mayBeOfSandbox(ParticipantState.Status status) {
        return switch (status) {
            case SANDBOX, ACTIVE, LEAVING -> true;
            case SUSPENDED, LEFT -> false;
        };
    }

    private boolean isMarkedForSandbox() {
        return operation.getResourceMethod().isAnnotationPresent(OpenToSandbox.class)
                || operation.getResourceClass().isAnnotationPresent(OpenToSandbox.class);
    }

    private Optional<CommonRule> reasonToKeepOut(ParticipantState.Status status) {
        return switch (status) {
            case ACTIVE, LEAVING -> Optional.empty();
            case SANDBOX -> isOpenToSandbox ? Optional.empty() : Optional.of(CommonRule.PARTICIPANT_IN_SANDBOX);
            case SUSPENDED -> Optional.of(CommonRule.PARTICIPANT_SUSPENDED);
            case LEFT -> Optional.of(CommonRule.PARTICIPANT_LEFT);
        };
    }

    private static SubjectKind kindOf(JsonWebToken token) {
        String kind = token.<Object>claim(SubjectKind.CLAIM).orElse("").toString();
        return Arrays.stream(SubjectKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRule.UNAUTHENTICATED));
    }
}
