package org.crediteasyloan.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.webhook.WebhookFeed;

/** Rows whose label is the code of the one institution that reads them. */
@ApplicationScoped
public class ProbeFeed implements WebhookFeed {

    private final AgroalDataSource dataSource;

    ProbeFeed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static UUID idOf(int row) {
        return new UUID(0, row);
    }

    @Override
    public String messageType() {
        return "probe.changed";
    }

    @Override
    public Set<ParticipantKind> readers() {
        return Set.of(ParticipantKind.BANK);
    }

    @Override
    public Optional<Item> next(ParticipantCode reader, ParticipantKind kind, Position after) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT id," + Position.COLUMNS + "FROM feed_item WHERE label = ? AND "
                                + Position.READABLE.replace(":feedTx", "?").replace(":feedSeq", "?") + Position.ORDER
                                + " LIMIT 1")) {
            select.setString(1, reader.value());
            select.setString(2, String.valueOf(after.transactionId()));
            select.setLong(3, after.sequence());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Item(
                                idOf(row.getInt("id")),
                                Position.ofColumns(row.getString("position_tx"), row.getLong("position_seq"))))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
