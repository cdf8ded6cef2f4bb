/**
 * The register of enterprises (市场主体登记): asked whether an enterprise exists and who its legal representative is.
 *
 * <p>A port with one adapter that reads a file; a deployment puts the registry's own interface in its place. What it answers about
 * persons is compared and forgotten, never stored, published or logged.
 */
@NullMarked
package org.crediteasyloan.profile.registry;

import org.jspecify.annotations.NullMarked;
