package org.crediteasyloan.kit.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Lets a transaction go on in another role: the replay of an event is asked for by a request and handled as an event. */
@ApplicationScoped
public class TransactionRole {

    private final AgroalDataSource dataSource;

    TransactionRole(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Until the transaction ends or takes another role. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void become(DatabaseRole role) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT set_config('role', ?, true)")) {
            statement.setString(1, role.sqlName());
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The transaction cannot become " + role, failed);
        }
    }
}
