package org.crediteasyloan.profile.bureau;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.profile.statement.Unit;

/**
 * The next version of a product, as its bureau drafts it (产品版本草稿).
 *
 * @param contents what a report tells about a borrower
 * @param legalBasis the law and the licence or filing it rests on
 * @param priceFen of one unit
 * @param answerWithinHours from the order on; what is not answered by then lapses, free of charge
 * @param validFrom the first day on which its price holds
 */
record DraftVersion(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]") String productCode,

        @NotBlank @Size(max = 100) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> contents,
        @NotBlank @Size(max = 300) String legalBasis,
        @NotNull @Min(0) @Max(100_000_000) Long priceFen,
        @NotNull Unit unit,
        @NotNull @Min(1) @Max(720) Integer answerWithinHours,
        @NotNull LocalDate validFrom) {}
