package org.crediteasyloan.whitelist.columnword;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.whitelist.row.ListField;

/** The column words of authorities. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ColumnWords {

    private final AgroalDataSource dataSource;

    ColumnWords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By header as the vocabulary writes it. */
    public Map<String, ListField> fieldsByHeader(ParticipantCode authority) {
        return of(authority).stream().collect(Collectors.toMap(ColumnWord::header, ColumnWord::field));
    }

    List<ColumnWord> of(ParticipantCode authority) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT header, field, confirmed_at FROM column_word WHERE authority = ? ORDER BY header")) {
            select.setString(1, authority.value());
            List<ColumnWord> words = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    words.add(new ColumnWord(
                            rows.getString(1),
                            ListField.valueOf(rows.getString(2)),
                            rows.getTimestamp(3).toInstant()));
                }
            }
            return words;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the column words of " + authority, failed);
        }
    }

    void confirm(ParticipantCode authority, Map<String, ListField> fieldsByHeader, Instant now) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        INSERT INTO column_word (authority, header, field, confirmed_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (authority, header) DO UPDATE SET field = excluded.field, confirmed_at = excluded.confirmed_at""")) {
            for (var word : fieldsByHeader.entrySet()) {
                upsert.setString(1, authority.value());
                upsert.setString(2, word.getKey());
                upsert.setString(3, word.getValue().name());
                upsert.setTimestamp(4, Timestamp.from(now));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the column words of " + authority, failed);
        }
    }
}
