package org.crediteasyloan.directory.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.key.KeyChecks;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Writes down that a person wants a sandbox bank, or wants one no more; {@link TellIdentityProvider} makes it so. */
@ApplicationScoped
class OpenSandbox {

    /** Without what is easily taken for another one. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LETTERS_OF_A_CODE = 10;
    private static final Duration DAY = Duration.ofDays(1);

    private final Sandboxes sandboxes;
    private final ClientRegistry registry;
    private final Deadlines deadlines;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenSandbox(Sandboxes sandboxes, ClientRegistry registry, Deadlines deadlines, ObjectMapper mapper, Clock clock) {
        this.sandboxes = sandboxes;
        this.registry = registry;
        this.deadlines = deadlines;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The one that goes on with this key, or a new one. */
    @Transactional
    Sandbox open(String owner, Map<String, String> jwk) {
        if (!registry.isOffered()) {
            throw Refusal.of(SandboxRule.SANDBOXES_NOT_OFFERED);
        }
        List<FieldError> errors = KeyChecks.errorsOf(jwk);
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        sandboxes.lockForOpening(owner);
        String thumbprint = KeyThumbprint.of(jwk);
        List<Sandbox> own = sandboxes.of(owner);
        Optional<Sandbox> same = own.stream()
                .filter(sandbox -> sandbox.state.goesOn() && sandbox.keyThumbprint.equals(thumbprint))
                .findFirst();
        return same.orElseGet(() -> openAnother(owner, jwk, thumbprint, own));
    }

    /** At once and for good; one that ended before stays as it is. */
    @Transactional
    Sandbox end(String owner, ParticipantCode code) {
        Sandbox sandbox = sandboxes.getForChange(owner, code);
        if (sandbox.end(clock.instant())) {
            deadlines.clear(SandboxDeadline.KIND, sandbox.id);
        }
        return sandbox;
    }

    private Sandbox openAnother(String owner, Map<String, String> jwk, String thumbprint, List<Sandbox> own) {
        SandboxLimits limits = sandboxes.limits();
        Instant now = clock.instant();
        if (own.stream().filter(sandbox -> sandbox.state.goesOn()).count() >= limits.livePerPerson) {
            throw Refusal.of(SandboxRule.TOO_MANY_SANDBOXES, limits.livePerPerson);
        }
        if (own.stream()
                        .filter(sandbox -> sandbox.openedAt.isAfter(now.minus(DAY)))
                        .count()
                >= limits.openedPerDay) {
            throw Refusal.of(SandboxRule.TOO_MANY_SANDBOXES_OPENED, limits.openedPerDay);
        }
        Sandbox sandbox = Sandbox.opened(Ids.next(), newCode(), owner, write(jwk), thumbprint, now, limits.term());
        sandboxes.persist(sandbox);
        deadlines.set(SandboxDeadline.KIND, sandbox.id, sandbox.endsAt);
        return sandbox;
    }

    private String write(Map<String, String> jwk) {
        try {
            return mapper.writeValueAsString(jwk);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of 31^10, so that none is met by chance and nobody guesses another's. */
    private ParticipantCode newCode() {
        StringBuilder code = new StringBuilder(ParticipantCode.SANDBOX_PREFIX);
        random.ints(LETTERS_OF_A_CODE, 0, LETTERS.length()).forEach(letter -> code.append(LETTERS.charAt(letter)));
        return new ParticipantCode(code.toString());
    }
}
