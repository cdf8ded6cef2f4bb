package org.crediteasyloan.profile.mandate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import org.crediteasyloan.profile.fact.BusinessDay;

/** The policy of mandates, by the date it holds from. */
@ApplicationScoped
public class MandatePolicies {

    private final AgroalDataSource dataSource;

    MandatePolicies(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public MandatePolicy at(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT * FROM mandate_policy WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1")) {
            statement.setObject(1, BusinessDay.at(now));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No mandate policy holds at " + now);
                }
                return new MandatePolicy(
                        row.getInt("operator_days"),
                        row.getInt("operators"),
                        row.getInt("invitation_days"),
                        row.getInt("handover_working_days"),
                        row.getInt("register_asked_days"),
                        row.getInt("licence_challenge_minutes"),
                        row.getInt("help_minutes"),
                        row.getInt("help_request_minutes"));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the mandate policy", failed);
        }
    }
}
