package org.crediteasyloan.directory.key;

import java.time.LocalDate;
import java.util.Map;

/**
 * A public key as everybody may see it.
 *
 * @param usable in use, and not expired today
 */
record KeyView(String kid, Map<String, String> jwk, LocalDate expiresOn, ParticipantKey.State state, boolean usable) {}
