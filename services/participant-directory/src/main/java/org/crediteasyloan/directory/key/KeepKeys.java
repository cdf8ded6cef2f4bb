package org.crediteasyloan.directory.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.participant.FollowConnection;
import org.crediteasyloan.directory.participant.Maintenance;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Registers keys and retires them; several are in use at a time, so that one takes over from the other without a gap. */
@ApplicationScoped
class KeepKeys {

    private static final int MAX_IN_USE = 10;
    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};

    private final ParticipantKeys keys;
    private final Maintenance maintenance;
    private final FollowConnection connection;
    private final ObjectMapper mapper;
    private final Clock clock;

    KeepKeys(
            ParticipantKeys keys,
            Maintenance maintenance,
            FollowConnection connection,
            ObjectMapper mapper,
            Clock clock) {
        this.keys = keys;
        this.maintenance = maintenance;
        this.connection = connection;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    List<KeyView> list(ParticipantCode code) {
        maintenance.kindOf(code);
        return keys.of(code).stream().map(this::view).toList();
    }

    @Transactional
    KeyView register(ParticipantCode code, KeyRegistration registration, String subject) {
        maintenance.requireMaintainer(code);
        keys.lockForChange(code);
        List<ParticipantKey> known = keys.of(code);
        Set<String> takenIds = known.stream().map(key -> key.kid).collect(Collectors.toSet());
        List<FieldError> errors = KeyChecks.errorsOf(registration, takenIds, today());
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        if (known.stream().filter(key -> key.isUsableOn(today())).count() >= MAX_IN_USE) {
            throw Refusal.of(KeyRule.TOO_MANY_KEYS);
        }
        ParticipantKey key = new ParticipantKey();
        key.participantCode = code.value();
        key.kid = Objects.requireNonNull(registration.jwk().get("kid"));
        key.jwk = write(registration.jwk());
        key.expiresOn = registration.expiresOn();
        key.state = ParticipantKey.State.ACTIVE;
        key.registeredBy = subject;
        key.registeredAt = clock.instant();
        keys.persistAndFlush(key);
        connection.keysChanged(code);
        return view(key);
    }

    /** The next key is registered before the last one goes. */
    @Transactional
    KeyView retire(ParticipantCode code, String kid, String subject) {
        maintenance.requireMaintainer(code);
        keys.lockForChange(code);
        ParticipantKey key = keys.findByIdOptional(new ParticipantKey.Key(code.value(), kid))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (key.state == ParticipantKey.State.RETIRED) {
            throw Refusal.of(KeyRule.KEY_NOT_IN_USE);
        }
        boolean isLast = keys.of(code).stream()
                .filter(other -> other.isUsableOn(today()))
                .allMatch(other -> other.kid.equals(kid));
        if (isLast && key.isUsableOn(today())) {
            throw Refusal.of(KeyRule.LAST_KEY);
        }
        key.retire(subject, clock.instant());
        connection.keysChanged(code);
        return view(key);
    }

    private KeyView view(ParticipantKey key) {
        try {
            return new KeyView(
                    key.kid, mapper.readValue(key.jwk, MEMBERS), key.expiresOn, key.state, key.isUsableOn(today()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot read the key " + key.kid, impossible);
        }
    }

    private String write(Map<String, String> jwk) {
        try {
            return mapper.writeValueAsString(jwk);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
