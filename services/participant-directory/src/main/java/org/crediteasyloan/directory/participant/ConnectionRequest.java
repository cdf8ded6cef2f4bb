package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param level of the table of connection levels; absent where its people work in the browser alone */
record ConnectionRequest(@Nullable @Size(max = 40) String level) {}
