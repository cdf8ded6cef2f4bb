/**
 * What the platform is made of (软件物料清单): reads the CycloneDX document the build writes and holds every component's licence to the
 * list of licences we accept. Knows the document and the list, nothing of the platform's parts.
 */
@NullMarked
package org.crediteasyloan.local.supply;

import org.jspecify.annotations.NullMarked;
