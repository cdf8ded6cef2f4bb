package org.crediteasyloan.whitelist.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.reference.RegionsState.Level;
import org.crediteasyloan.contracts.event.reference.RegionsState.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionTreeTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2015-02-18");

    /** Danzhou was a county with a code of its own and became a prefecture. */
    private final RegionTree tree = new RegionTree(List.of(
            region("460000", "海南省", Level.PROVINCE, null, null, null, null),
            region("460100", "海口市", Level.PREFECTURE, "460000", null, null, null),
            region("460105", "秀英区", Level.COUNTY, "460100", null, null, null),
            region("460400", "儋州市", Level.PREFECTURE, "460000", LAST_DAY.plusDays(1), null, null),
            region("469003", "儋州市", Level.COUNTY, "460000", null, LAST_DAY, "460400")));

    @Test
    void aNameMeansTheCodeThatIsInUseOnTheDay() {
        assertThat(tree.codesByWordOn(LAST_DAY)).containsEntry("儋州市", "469003");
        assertThat(tree.codesByWordOn(LAST_DAY.plusDays(1))).containsEntry("儋州市", "460400");
        assertThat(tree.codesOn(LAST_DAY)).contains("469003").doesNotContain("460400");
    }

    @Test
    void aReplacedCodeMeansTheOneInItsPlace() {
        assertThat(tree.codesByWordOn(LAST_DAY.plusDays(1))).containsEntry("469003", "460400");
        assertThat(tree.codesByWordOn(LAST_DAY)).doesNotContainKey("469003");
    }

    @Test
    void aRegionHoldsWhatLiesInItAndWhatItTookThePlaceOf() {
        assertThat(tree.within(new RegionCode("460100"))).containsExactlyInAnyOrder("460100", "460105");
        assertThat(tree.within(new RegionCode("460400"))).containsExactlyInAnyOrder("460400", "469003");
        assertThat(tree.within(new RegionCode("460000"))).hasSize(5);
        assertThat(tree.within(new RegionCode("440000"))).containsExactly("440000");
    }

    private static Region region(
            String code,
            String nameZh,
            Level level,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String replacedBy) {
        return new Region(
                new RegionCode(code),
                nameZh,
                "A place",
                level,
                parent == null ? null : new RegionCode(parent),
                validFrom,
                validUntil,
                replacedBy == null ? null : new RegionCode(replacedBy));
    }
}
