/**
 * Evidence (存证): entries, the seals that chain them, the signed heads, and the offline verifier of all three.
 *
 * <p>Knows the JDK alone, so that an auditor can read and run it without the platform.
 */
@NullMarked
package org.crediteasyloan.trust;

import org.jspecify.annotations.NullMarked;
