package org.crediteasyloan.redemption.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.redemption.feed.FeedQuery;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;
import org.jspecify.annotations.Nullable;

@Path("/redemption/v1/schemes/{code}/ledger")
@RolesAllowed({Duty.SCHEME_MAKER, Duty.SCHEME_APPROVER, Duty.PAYOUT_MAKER, Duty.PAYOUT_RELEASER, Duty.SUPERVISOR})
class LedgerResource {

    private final LedgerBooks books;
    private final PublishedSchemes schemes;
    private final FeedQuery feed;

    LedgerResource(LedgerBooks books, PublishedSchemes schemes, FeedQuery feed) {
        this.books = books;
        this.schemes = schemes;
        this.feed = feed;
    }

    @GET
    @Transactional
    public Page<PostingView> postings(
            String code,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        schemes.requireReadable(code);
        FeedQuery.Selection ofScheme =
                new FeedQuery.Selection("ledger_posting", "id", "scheme_code = :scheme", Map.of("scheme", code));
        return feed.page(ofScheme, UUID.class, after, limit, books::postings);
    }
}
