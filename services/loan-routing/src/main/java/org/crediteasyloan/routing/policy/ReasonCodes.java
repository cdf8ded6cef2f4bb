package org.crediteasyloan.routing.policy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The code lists of reasons (原因代码). */
@ApplicationScoped
public class ReasonCodes {

    /** Which list. */
    public enum CodeList {
        BANK_REFUSAL,
        DEPARTMENT_REJECTION
    }

    /** A reason with its text in both languages. */
    public record ReasonCode(CodeList list, String code, String textZh, String textEn) {}

    private final AgroalDataSource dataSource;

    ReasonCodes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<ReasonCode> listAt(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT list, code, text_zh, text_en FROM reason_code
                        WHERE valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?) ORDER BY list, code""")) {
            statement.setObject(1, WorkingTime.today(now));
            statement.setObject(2, WorkingTime.today(now));
            List<ReasonCode> codes = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    codes.add(new ReasonCode(
                            CodeList.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
            return codes;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the reason codes", failed);
        }
    }

    public boolean isInForce(CodeList list, String code, Instant now) {
        return listAt(now).stream()
                .anyMatch(reason -> reason.list() == list && reason.code().equals(code));
    }
}
