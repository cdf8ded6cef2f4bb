package org.crediteasyloan.routing.policy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;

/** The policy of routing, by the date it holds from. */
@ApplicationScoped
public class RoutingPolicies {

    private final AgroalDataSource dataSource;

    RoutingPolicies(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public RoutingPolicy at(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT * FROM routing_policy WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1")) {
            statement.setObject(1, LocalDate.ofInstant(now, WorkingDayCalendar.ZONE));
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("No routing policy holds at " + now);
                }
                return read(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the routing policy", failed);
        }
    }

    private static RoutingPolicy read(ResultSet row) throws SQLException {
        return new RoutingPolicy(
                row.getInt("bank_take_working_days"),
                row.getInt("department_extensions"),
                row.getInt("department_extension_working_days"),
                row.getInt("contract_working_days"),
                row.getInt("disbursement_working_days"),
                row.getInt("disbursement_extensions"),
                row.getInt("max_offer_valid_days"),
                row.getInt("maturity_grace_days"),
                row.getInt("interest_ahead_days"),
                row.getLong("interest_tolerance_fen"),
                new Percent(row.getBigDecimal("interest_tolerance_percent")));
    }
}
