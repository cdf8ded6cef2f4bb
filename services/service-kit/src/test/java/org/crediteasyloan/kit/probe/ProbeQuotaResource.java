package org.crediteasyloan.kit.probe;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.limit.QuotaOperations;

@Path("/probe/quotas")
public class ProbeQuotaResource extends QuotaOperations {}
