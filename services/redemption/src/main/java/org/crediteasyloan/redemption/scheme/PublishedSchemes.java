package org.crediteasyloan.redemption.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** What other features ask of schemes. */
@ApplicationScoped
public class PublishedSchemes {

    private final Schemes schemes;
    private final CurrentCaller caller;

    PublishedSchemes(Schemes schemes, CurrentCaller caller) {
        this.schemes = schemes;
        this.caller = caller;
    }

    /** The version a loan paid out on that day falls under. */
    public Optional<PublishedScheme> inForceOn(String schemeCode, LocalDate day) {
        return schemes.versionInForceOn(schemeCode, day).map(this::published);
    }

    /** Who owns the code, whether or not a version is published. */
    public Optional<ParticipantCode> ownerOf(String schemeCode) {
        return schemes.findByIdOptional(schemeCode).map(scheme -> new ParticipantCode(scheme.owner));
    }

    public PublishedScheme latest(String schemeCode) {
        return schemes.latestVersion(schemeCode)
                .map(this::published)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** Refuses with {@code not-found} unless the caller is of the finance bureau that owns the scheme. */
    public ParticipantCode requireOwn(String schemeCode) {
        ParticipantCode owner = caller.participant(ParticipantKind.FINANCE);
        if (!owner.equals(latest(schemeCode).owner())) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        return owner;
    }

    /** Refuses with {@code not-found} unless the caller owns the scheme or supervises. */
    public void requireReadable(String schemeCode) {
        ParticipantCode reader = caller.participant(ParticipantKind.FINANCE, ParticipantKind.SUPERVISOR);
        if (!latest(schemeCode).owner().equals(reader) && !supervises()) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }

    private boolean supervises() {
        return ParticipantKind.SUPERVISOR.name().equals(caller.claim("participant_kind"));
    }

    private PublishedScheme published(SchemeVersion version) {
        ParticipantCode owner = new ParticipantCode(schemes.findById(version.schemeCode).owner);
        return PublishedScheme.of(version.schemeCode, version.version, owner, schemes.read(version.terms));
    }
}
