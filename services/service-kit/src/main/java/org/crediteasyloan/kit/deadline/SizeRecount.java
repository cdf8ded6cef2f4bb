package org.crediteasyloan.kit.deadline;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;

/** Tells sizes of enterprises anew when their thresholds arrive, and when one of the standards among them begins (重新划型). */
@ApplicationScoped
public class SizeRecount extends Recount {

    static final String KIND = "size-recount";

    SizeRecount(@All List<ComputedRows> computed, Deadlines deadlines, AgroalDataSource dataSource, Clock clock) {
        super(SizeThresholdsState.KEY, computed, deadlines, dataSource, clock);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
