package org.crediteasyloan.whitelist.deadletter;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.deadletter.DeadLetterOperations;

/** The kit's operations on messages this service could not handle (死信). */
@Path("/whitelist/v1/dead-letters")
class DeadLetterResource extends DeadLetterOperations {}
