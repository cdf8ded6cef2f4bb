package org.crediteasyloan.redemption.scheme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.money.SplitRounding;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says (政策条款), as its owner writes it down. A draft may hold figures that do not fit together; publication
 * refuses those.
 *
 * @param validFrom first day on which a loan paid out falls under these terms
 * @param validUntil last such day
 * @param formula a subsidy formula of the rules kit; its {@code kind} names it
 * @param fundingShares who bears which part; sum to exactly 100 percent
 * @param splitRounding what becomes of the fen a split leaves over
 * @param approval the department that approves each application on the platform before a bank sees it
 * @param requiresPlatformApproval a loan not approved on the platform earns nothing
 * @param exchange the redemption exchange that pays
 */
public record SchemeTerms(
        @NotBlank @Size(max = 200) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull @Valid LegalSource legalSource,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validUntil,
        @NotNull ObjectNode formula,
        @NotNull @Size(max = 20) List<@NotNull @Valid FundingShare> fundingShares,
        @NotNull SplitRounding splitRounding,
        @Nullable @Valid ApprovalStep approval,
        boolean requiresPlatformApproval,
        @NotNull @Valid BorrowerCap borrowerCap,
        @NotNull EntryMode entryMode,
        @NotNull ParticipantCode exchange) {

    /** The document and item the scheme rests on (政策依据). */
    public record LegalSource(
            @NotBlank @Size(max = 300) String document,
            @NotBlank @Size(max = 100) String item) {}

    /** @param source a short stable name of who pays, for example {@code CENTRAL} */
    public record FundingShare(
            @NotBlank @Size(max = 40) String source,
            @NotNull Percent percent) {}

    public record ApprovalStep(@NotNull ParticipantCode department, int workingDays) {}

    /** What one borrower may receive under the scheme, over all its loans at all banks. */
    public record BorrowerCap(long amountFen, @NotNull CapSpan span) {}

    public enum CapSpan {
        /** Each budget year anew. */
        PER_YEAR,
        /** Once and for all. */
        TOTAL
    }

    /** How a borrower comes by its subsidy. */
    public enum EntryMode {
        /** 免申即享: the bank's interest report is enough. */
        WITHOUT_APPLICATION
    }
}
