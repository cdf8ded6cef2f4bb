package org.crediteasyloan.redemption.quota;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.limit.QuotaOperations;

/** The kit's operation on what a caller has used today of this service (公平使用额度). */
@Path("/redemption/v1/quotas")
class QuotaResource extends QuotaOperations {}
