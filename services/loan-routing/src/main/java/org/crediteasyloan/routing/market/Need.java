package org.crediteasyloan.routing.market;

import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.RegionCode;

/** What a borrower asks for, as far as a product's bounds go (融资需求). */
public record Need(UUID borrowerId, BorrowerKind borrowerKind, RegionCode regionCode, long amountFen, int termMonths) {}
