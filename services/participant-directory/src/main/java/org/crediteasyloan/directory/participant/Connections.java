package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Connection;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Connection.Health;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.reference.PublishedConnectionLevels;
import org.jspecify.annotations.Nullable;

/** How an institution's systems are connected, and whether the key that takes is there, runs out or is gone (接入状况). */
@ApplicationScoped
class Connections {

    private static final int DAYS_OF_WARNING = 30;

    private final PublishedConnectionLevels levels;
    private final InstitutionKeys keys;
    private final Clock clock;

    Connections(PublishedConnectionLevels levels, InstitutionKeys keys, Clock clock) {
        this.levels = levels;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty where its people work in the browser alone. */
    Optional<ConnectionLevelsState.Level> levelOf(Participant participant, LocalDate today) {
        return Optional.ofNullable(participant.connectionLevel).flatMap(code -> levels.find(code, today));
    }

    /** What is told of it. */
    @Nullable Connection of(Participant participant) {
        if (participant.connectionLevel == null) {
            return null;
        }
        LocalDate today = BusinessDay.of(clock.instant());
        Optional<LocalDate> until = keysUntil(participant, today);
        return new Connection(participant.connectionLevel, healthOf(participant, until, today), until.orElse(null));
    }

    /** The moment at which it will be another one without anybody's doing. */
    Optional<Instant> changesAt(Participant participant) {
        LocalDate today = BusinessDay.of(clock.instant());
        if (!needsKey(participant, today)) {
            return Optional.empty();
        }
        return keysUntil(participant, today)
                .flatMap(last -> Stream.of(last.minusDays(DAYS_OF_WARNING), last)
                        .filter(day -> !day.isBefore(today))
                        .findFirst())
                .map(BusinessDay::endOf);
    }

    private Health healthOf(Participant participant, Optional<LocalDate> until, LocalDate today) {
        if (!needsKey(participant, today)) {
            return Health.SOUND;
        }
        if (until.isEmpty()) {
            return Health.BROKEN;
        }
        return until.get().minusDays(DAYS_OF_WARNING).isBefore(today) ? Health.ENDING : Health.SOUND;
    }

    private boolean needsKey(Participant participant, LocalDate today) {
        return levelOf(participant, today)
                .filter(ConnectionLevelsState.Level::needsKey)
                .isPresent();
    }

    private Optional<LocalDate> keysUntil(Participant participant, LocalDate today) {
        return keys.usableUntil(new ParticipantCode(participant.code), today);
    }
}
