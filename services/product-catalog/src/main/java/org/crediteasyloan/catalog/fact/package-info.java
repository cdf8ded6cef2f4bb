/**
 * The fact dictionary (事实目录): what criteria may ask about a borrower, in which type and unit, and where it comes from.
 *
 * <p>Knows names and types, never a value. Adding a fact is safe; changing a type breaks published products.
 */
@NullMarked
package org.crediteasyloan.catalog.fact;

import org.jspecify.annotations.NullMarked;
