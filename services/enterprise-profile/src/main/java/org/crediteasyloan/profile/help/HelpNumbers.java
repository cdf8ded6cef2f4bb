package org.crediteasyloan.profile.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.profile.mandate.MandatePolicies;
import org.hibernate.Session;

/** Numbers by which the help desk asks for borrowers without a credit code (协助号): given by the platform, told by the borrower. */
@ApplicationScoped
class HelpNumbers {

    private static final int NUMBERS = 100_000_000;

    private final Session session;
    private final MandatePolicies policies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HelpNumbers(Session session, MandatePolicies policies, Clock clock) {
        this.session = session;
        this.policies = policies;
        this.clock = clock;
    }

    /** Lives as long as a request of the help desk does. */
    @Transactional
    HelpNumberView give(UUID borrowerId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = now.plus(Duration.ofMinutes(policies.at(now).helpRequestMinutes()));
        String number;
        do {
            number = String.format(Locale.ROOT, "%08d", random.nextInt(NUMBERS));
        } while (!isKept(number, borrowerId, until));
        return new HelpNumberView(number, until);
    }

    /** The id alone, and of a live number alone; who asks is of the help desk and sees nothing else of a borrower. */
    Optional<UUID> borrowerWith(String number) {
        return session.createNativeQuery("SELECT borrower_to_help_by_number(:number)", UUID.class)
                .setParameter("number", number)
                .uniqueResultOptional();
    }

    private boolean isKept(String number, UUID borrowerId, Instant until) {
        return session.createNativeMutationQuery("""
                        INSERT INTO help_number (number, borrower_id, expires_at) VALUES (:number, :borrowerId, :until)
                        ON CONFLICT (number) DO NOTHING""")
                        .setParameter("number", number)
                        .setParameter("borrowerId", borrowerId)
                        .setParameter("until", until)
                        .executeUpdate()
                == 1;
    }
}
