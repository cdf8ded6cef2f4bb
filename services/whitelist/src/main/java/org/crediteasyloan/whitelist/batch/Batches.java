package org.crediteasyloan.whitelist.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The batches (批次); each is seen by the authority that pushed it and nobody else. */
@ApplicationScoped
class Batches implements PanacheRepositoryBase<Batch, UUID> {

    /** What a batch number looks like. */
    static final String NUMBER_FORM = "[^\\p{Cntrl}\\s][^\\p{Cntrl}]{0,63}";

    record Push(
            ParticipantCode authority,
            String batchNo,
            String listTypeCode,
            String contentHash,
            long sizeBytes,
            boolean isDryRun,
            String fileName,
            String maker) {}

    /** Where a batch stands in its authority's feed. */
    record Placed(Batch batch, Position position) {}

    private final BatchTexts texts;

    Batches(BatchTexts texts) {
        this.texts = texts;
    }

    /** A second push of the same number waits here for the first and then finds it. */
    Optional<UUID> tryInsert(Push push, Instant now) {
        UUID id = Ids.next();
        int inserted = getEntityManager()
                .createNativeQuery("""
                        INSERT INTO list_batch (id, version, authority, batch_no, list_type_code, content_hash, file_name,
                            size_bytes, dry_run, status, made_by, made_at)
                        VALUES (:id, 1, :authority, :batchNo, :listTypeCode, :contentHash, :fileName,
                            :sizeBytes, :isDryRun, 'RECEIVED', :maker, :now)
                        ON CONFLICT (authority, batch_no) WHERE status <> 'UNREADABLE' AND NOT dry_run DO NOTHING""")
                .setParameter("id", id)
                .setParameter("authority", push.authority().value())
                .setParameter("batchNo", push.batchNo())
                .setParameter("listTypeCode", push.listTypeCode())
                .setParameter("contentHash", push.contentHash())
                .setParameter("fileName", texts.fileName(id, push.fileName()).text())
                .setParameter("sizeBytes", push.sizeBytes())
                .setParameter("isDryRun", push.isDryRun())
                .setParameter("maker", push.maker())
                .setParameter("now", now)
                .executeUpdate();
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    /** The one that has used the number up. */
    Batch ofNumber(ParticipantCode authority, String batchNo) {
        return find(
                        "authority = ?1 and batchNo = ?2 and status <> ?3 and not isDryRun",
                        authority.value(),
                        batchNo,
                        Batch.Status.UNREADABLE)
                .singleResult();
    }

    Batch get(UUID id, ParticipantCode authority) {
        return ownOnly(findByIdOptional(id), authority);
    }

    Batch getForChange(UUID id, ParticipantCode authority) {
        return ownOnly(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), authority);
    }

    private static Batch ownOnly(Optional<Batch> batch, ParticipantCode authority) {
        return batch.filter(found -> found.authority.equals(authority.value()))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    List<Placed> after(ParticipantCode authority, Position after, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> places = getEntityManager()
                .createNativeQuery(
                        "SELECT id, " + Position.COLUMNS + " FROM list_batch WHERE authority = :authority AND "
                                + Position.READABLE + Position.ORDER + " LIMIT :limit")
                .setParameter("authority", authority.value())
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .setParameter("limit", limit)
                .getResultList();
        Map<UUID, Batch> found = list(
                        "id in ?1", places.stream().map(place -> place[0]).toList())
                .stream()
                .collect(Collectors.toMap(batch -> batch.id, batch -> batch));
        return places.stream()
                .map(place -> new Placed(
                        Objects.requireNonNull(found.get((UUID) place[0])), Position.ofColumns(place[1], place[2])))
                .toList();
    }
}
