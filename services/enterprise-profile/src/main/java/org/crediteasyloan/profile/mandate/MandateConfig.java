package org.crediteasyloan.profile.mandate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long a mandate lasts and how many one person may hold. */
@ConfigMapping(prefix = "mandate")
interface MandateConfig {

    /** After so many days the register is asked again. */
    @WithDefault("365")
    @Min(1) @Max(3650) int validDays();

    /** Nobody is legal representative of more enterprises than this without the help desk knowing. */
    @WithDefault("50")
    @Min(1) @Max(1000) int maxLivePerPerson();
}
