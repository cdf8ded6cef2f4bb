/**
 * The registration authority (市场主体登记): asked whether an enterprise exists, who its legal representative is, and for the keys and revocations
 * of electronic business licences.
 *
 * <p>The register of citizens is asked whether a number, a name and a phone are one person's. Three ports, each with an adapter that reads files; a deployment puts the authority's own interfaces in their place. What it answers about
 * persons is compared and forgotten, never stored, published or logged.
 */
@NullMarked
package org.crediteasyloan.profile.registry;

import org.jspecify.annotations.NullMarked;
