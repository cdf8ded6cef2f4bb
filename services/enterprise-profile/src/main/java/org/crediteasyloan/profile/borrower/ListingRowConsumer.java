package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.event.EventHandler;

/** Each accepted row of a list makes or enriches a borrower. */
@ApplicationScoped
class ListingRowConsumer implements EventHandler<ListingRowAccepted> {

    private final KeepFacts keep;

    ListingRowConsumer(KeepFacts keep) {
        this.keep = keep;
    }

    @Override
    public Class<ListingRowAccepted> eventClass() {
        return ListingRowAccepted.class;
    }

    @Override
    public void handle(ListingRowAccepted row) {
        keep.fromListing(row);
    }
}
