package org.crediteasyloan.profile.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long a consent may last. */
@ConfigMapping(prefix = "consent")
interface ConsentConfig {

    /** Personal information is used for a period, not for good (个人信息保护法). */
    @WithDefault("365")
    @Min(1) @Max(3650) int maxValidDays();
}
