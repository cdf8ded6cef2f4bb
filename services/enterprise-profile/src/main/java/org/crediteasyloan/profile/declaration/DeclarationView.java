package org.crediteasyloan.profile.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was taken of a declaration.
 *
 * @param declared names of the facts
 */
record DeclarationView(UUID borrowerId, List<String> declared, LocalDate asOfOn) {}
