package org.crediteasyloan.profile.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.profile.naturalperson.Citizen;
import org.crediteasyloan.profile.naturalperson.Citizens;

/** Who a household is, by name. Who may read is the asker's business. */
@ApplicationScoped
public class HouseholdPeople {

    private final HouseholdMembers members;
    private final MemberNames names;
    private final Citizens citizens;

    HouseholdPeople(HouseholdMembers members, MemberNames names, Citizens citizens) {
        this.members = members;
        this.names = names;
        this.citizens = citizens;
    }

    /** Those who agreed, the head first. */
    public List<Citizen> of(UUID householdId) {
        return agreed(householdId)
                .flatMap(member -> citizens.find(Objects.requireNonNull(member.personId)).stream())
                .toList();
    }

    /** The household by its head, or by whoever else is left of it. */
    public String nameOf(UUID householdId) {
        return agreed(householdId)
                        .findFirst()
                        .map(member -> names.of(member).realName())
                        .orElse("")
                + "家庭";
    }

    private Stream<HouseholdMember> agreed(UUID householdId) {
        return members.of(householdId).stream().filter(HouseholdMember::hasAgreed);
    }
}
