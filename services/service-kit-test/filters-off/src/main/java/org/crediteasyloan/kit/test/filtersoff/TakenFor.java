package org.crediteasyloan.kit.test.filtersoff;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;

/** For whom the service takes everybody; as long as nobody is named, everybody is taken for himself. */
@Singleton
public class TakenFor {

    private final Map<ParticipantKind, ParticipantCode> participants = new EnumMap<>(ParticipantKind.class);
    private Optional<UUID> borrower = Optional.empty();
    private Optional<String> subject = Optional.empty();

    /** Where an institution of this kind may come, everybody comes as this one. */
    public synchronized TakenFor participant(ParticipantKind kind, String code) {
        participants.put(kind, new ParticipantCode(code));
        return this;
    }

    /** Where somebody acts for a borrower, everybody acts for this one, and everybody is the person who may. */
    public synchronized TakenFor borrower(UUID borrowerId, String subjectWithMandate) {
        borrower = Optional.of(borrowerId);
        subject = Optional.of(subjectWithMandate);
        return this;
    }

    public synchronized void himself() {
        participants.clear();
        borrower = Optional.empty();
        subject = Optional.empty();
    }

    synchronized boolean isAnybodyNamed() {
        return !participants.isEmpty() || borrower.isPresent();
    }

    synchronized Optional<ParticipantCode> participant(ParticipantKind kind) {
        return Optional.ofNullable(participants.get(kind));
    }

    /** The kind a caller is shown as: his own, if somebody of it is named, or else the first there is. */
    synchronized Optional<ParticipantKind> kindInsteadOf(Optional<ParticipantKind> own) {
        return own.filter(participants::containsKey)
                .or(() -> participants.keySet().stream().findFirst());
    }

    synchronized Optional<UUID> borrower() {
        return borrower;
    }

    synchronized Optional<String> subject() {
        return subject;
    }
}
