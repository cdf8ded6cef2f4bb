package org.crediteasyloan.kit.probe;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.deadletter.DeadLetterOperations;

@Path("/probe/dead-letters")
public class ProbeLetterResource extends DeadLetterOperations {}
