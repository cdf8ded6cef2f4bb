package org.crediteasyloan.whitelist.lead;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** How many leads are invented for a sandbox bank (沙箱线索规则): a row of data. */
@ApplicationScoped
class SandboxLeadPolicies {

    /**
     * @param firstLeads when the bank comes
     * @param maxLeads with those it asks for
     */
    record SandboxLeadPolicy(int firstLeads, int maxLeads) {}

    private final AgroalDataSource dataSource;

    SandboxLeadPolicies(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    SandboxLeadPolicy get() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT first_leads, max_leads FROM sandbox_lead_policy");
                var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("There is no policy of sandbox leads");
            }
            return new SandboxLeadPolicy(row.getInt("first_leads"), row.getInt("max_leads"));
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the policy of sandbox leads", failed);
        }
    }
}
