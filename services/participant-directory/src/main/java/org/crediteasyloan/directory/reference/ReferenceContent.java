package org.crediteasyloan.directory.reference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.crediteasyloan.contracts.event.State;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a table holds (基础数据内容), whole. JSON: an object whose {@code kind} names the form.
 *
 * <p>A content may be well-formed and still not fit together; that is found by {@link #check} and keeps it from being published.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkingDayCalendar.class, name = "WORKING_DAY_CALENDAR"),
    @JsonSubTypes.Type(value = RateTable.class, name = "RATE_TABLE"),
    @JsonSubTypes.Type(value = Regions.class, name = "REGIONS"),
    @JsonSubTypes.Type(value = Industries.class, name = "INDUSTRIES"),
    @JsonSubTypes.Type(value = SizeThresholds.class, name = "SIZE_THRESHOLDS"),
    @JsonSubTypes.Type(value = ConnectionLevels.class, name = "CONNECTION_LEVELS"),
    @JsonSubTypes.Type(value = Quotas.class, name = "QUOTAS"),
    @JsonSubTypes.Type(value = CodeList.class, name = "CODE_LIST")
})
@Schema(
        oneOf = {
            WorkingDayCalendar.class,
            RateTable.class,
            Regions.class,
            Industries.class,
            SizeThresholds.class,
            ConnectionLevels.class,
            Quotas.class,
            CodeList.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "WORKING_DAY_CALENDAR", schema = WorkingDayCalendar.class),
            @DiscriminatorMapping(value = "RATE_TABLE", schema = RateTable.class),
            @DiscriminatorMapping(value = "REGIONS", schema = Regions.class),
            @DiscriminatorMapping(value = "INDUSTRIES", schema = Industries.class),
            @DiscriminatorMapping(value = "SIZE_THRESHOLDS", schema = SizeThresholds.class),
            @DiscriminatorMapping(value = "CONNECTION_LEVELS", schema = ConnectionLevels.class),
            @DiscriminatorMapping(value = "QUOTAS", schema = Quotas.class),
            @DiscriminatorMapping(value = "CODE_LIST", schema = CodeList.class)
        })
sealed interface ReferenceContent
        permits WorkingDayCalendar, RateTable, Regions, Industries, SizeThresholds, ConnectionLevels, Quotas, CodeList {

    /** Whether a table of this name holds such content. */
    boolean fits(TableName table);

    /** @param published the content it would replace */
    void check(TableName table, Optional<ReferenceContent> published, Findings findings);

    /** What the other services are told. */
    State toState(TableName table, long version);
}
