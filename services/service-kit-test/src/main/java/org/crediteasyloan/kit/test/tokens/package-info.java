/**
 * Tokens (令牌) and DPoP proofs for tests: the shape Keycloak issues, signed with a key that lives for one test run.
 *
 * <p>The service verifies them for real: signature, issuer, audience and times. Knows the claims of the platform's
 * tokens, nothing of what a service does with them.
 */
@NullMarked
package org.crediteasyloan.kit.test.tokens;

import org.jspecify.annotations.NullMarked;
