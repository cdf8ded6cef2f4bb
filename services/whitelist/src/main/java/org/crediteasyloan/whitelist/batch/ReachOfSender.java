package org.crediteasyloan.whitelist.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.staff.Staff;
import org.crediteasyloan.whitelist.region.PublishedRegions;
import org.crediteasyloan.whitelist.region.RegionTree;
import org.crediteasyloan.whitelist.row.Reach;
import org.jspecify.annotations.Nullable;

/** What bounds the authority and its person who push a list, as participant-directory published it. */
@ApplicationScoped
class ReachOfSender {

    private final Participants participants;
    private final Staff staff;
    private final PublishedRegions regions;

    ReachOfSender(Participants participants, Staff staff, PublishedRegions regions) {
        this.participants = participants;
        this.staff = staff;
        this.regions = regions;
    }

    /** Of an authority not heard of yet nothing is held against it; one known without a reach reaches nobody. */
    Reach of(ParticipantCode authority, String maker) {
        RegionTree tree = regions.get();
        Optional<Reach.Bound> institution = participants.find(authority).map(state -> bound(state.reach(), tree));
        Optional<Reach.Bound> person = staff.find(authority, maker).map(state -> bound(state.reach(), tree));
        return new Reach(
                Stream.of(institution, person).flatMap(Optional::stream).toList());
    }

    private static Reach.Bound bound(ParticipantState.@Nullable Reach reach, RegionTree tree) {
        return reach == null
                ? new Reach.Bound(Set.of(), Set.of())
                : new Reach.Bound(within(reach.regionCodes(), tree), Set.copyOf(reach.industrySections()));
    }

    private static Reach.Bound bound(ParticipantStaffState.Reach reach, RegionTree tree) {
        return new Reach.Bound(
                within(reach.regionCodes(), tree),
                reach.industrySections() == null ? Set.of() : Set.copyOf(reach.industrySections()));
    }

    private static Set<RegionCode> within(Collection<RegionCode> codes, RegionTree tree) {
        return codes.stream()
                .flatMap(code -> tree.within(code).stream())
                .map(RegionCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
