package org.crediteasyloan.profile.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.profile.person.Person;

/** The register of citizens, in which a test enters whom it needs. */
@ApplicationScoped
public class KnownCitizens implements PopulationRegister {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Map<IdentityNumber, Person> citizens = new ConcurrentHashMap<>();

    /** Also under a new name or phone. */
    public void know(IdentityNumber number, Person person) {
        citizens.put(number, person);
    }

    @Override
    public boolean confirms(IdentityNumber number, Person person) {
        return Optional.ofNullable(citizens.get(number))
                .filter(citizen -> citizen.is(person))
                .isPresent();
    }

    /** A number nobody else has, as far as chance goes. */
    public static IdentityNumber nextAdult() {
        return next(
                LocalDate.of(1960, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(14_000)));
    }

    public static IdentityNumber next(LocalDate bornOn) {
        String seventeen =
                "46" + random(10_000, 4) + bornOn.format(DateTimeFormatter.BASIC_ISO_DATE) + random(1_000, 3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return new IdentityNumber(seventeen + "10X98765432".charAt(sum % 11));
    }

    private static String random(int bound, int digits) {
        return String.format(
                Locale.ROOT, "%0" + digits + "d", ThreadLocalRandom.current().nextInt(bound));
    }
}
