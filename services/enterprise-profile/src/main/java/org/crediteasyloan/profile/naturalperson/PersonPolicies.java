package org.crediteasyloan.profile.naturalperson;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import org.crediteasyloan.profile.fact.BusinessDay;

/** The policy of persons who borrow, by the date it holds from. */
@ApplicationScoped
public class PersonPolicies {

    private final AgroalDataSource dataSource;

    PersonPolicies(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public PersonPolicy at(Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT * FROM person_policy WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1")) {
            statement.setObject(1, BusinessDay.at(now));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No policy of persons holds at " + now);
                }
                return new PersonPolicy(
                        row.getInt("adult_years"),
                        row.getInt("household_members"),
                        row.getInt("household_invitation_days"));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the policy of persons", failed);
        }
    }
}
