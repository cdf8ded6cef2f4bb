package org.crediteasyloan.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds the systems of financial institutions to the level they are connected at (接入级别).
 *
 * <p>Without a level their people work in the browser alone, so their machines are refused what is marked. Levels are of financial
 * institutions; the systems of other kinds are theirs to call with. Of an institution not heard of yet nothing is held against it, as at
 * its admission. A sandbox bank tries whatever is open to it.
 */
class ConnectedSystems {

    private static final Set<ParticipantKind> FINANCIAL = EnumSet.of(
            ParticipantKind.BANK, ParticipantKind.GUARANTOR, ParticipantKind.LOCAL_FINANCE, ParticipantKind.EQUITY);

    private final SecurityIdentity identity;
    private final ResourceInfo resource;
    private final Participants participants;
    private final ReferenceData reference;
    private final Clock clock;

    ConnectedSystems(
            SecurityIdentity identity,
            ResourceInfo resource,
            Participants participants,
            ReferenceData reference,
            Clock clock) {
        this.identity = identity;
        this.resource = resource;
        this.participants = participants;
        this.reference = reference;
        this.clock = clock;
    }

    /** After the admission, which has found out who calls. */
    @NeedsFeature(ConnectionFeature.PULL_LEADS)
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 10)
    void requireFeature() {
        NeedsFeature needed = resource.getResourceMethod().getAnnotation(NeedsFeature.class);
        if (identity.getPrincipal() instanceof JsonWebToken token && concerns(token, needed)) {
            token.<String>claim(CurrentCaller.PARTICIPANT_CLAIM)
                    .map(ParticipantCode::new)
                    .filter(code -> !code.belongsToSandbox())
                    .flatMap(participants::find)
                    .ifPresent(participant -> require(needed.value(), participant));
        }
    }

    private static boolean concerns(JsonWebToken token, NeedsFeature needed) {
        boolean isMachine = SubjectKind.MACHINE
                .name()
                .equals(token.<Object>claim(SubjectKind.CLAIM).orElse("").toString());
        String kind = token.<Object>claim("participant_kind").orElse("").toString();
        return (isMachine || needed.alsoForPersons())
                && FINANCIAL.stream().anyMatch(financial -> financial.name().equals(kind));
    }

    private void require(ConnectionFeature feature, ParticipantState participant) {
        ParticipantState.Connection connection = participant.connection();
        if (connection == null) {
            throw Refusal.of(CommonRule.FEATURE_NOT_CONNECTED, feature);
        }
        ConnectionLevelsState levels =
                reference.connectionLevels().orElseThrow(() -> Refusal.of(CommonRule.CONNECTION_LEVELS_NOT_PUBLISHED));
        LocalDate today = BusinessDay.of(clock.instant());
        Optional<ConnectionLevelsState.Level> level = levels.levelOn(connection.level(), today);
        if (level.filter(held -> held.features().contains(feature)).isEmpty()) {
            throw Refusal.of(CommonRule.FEATURE_NOT_CONNECTED, feature);
        }
    }
}
