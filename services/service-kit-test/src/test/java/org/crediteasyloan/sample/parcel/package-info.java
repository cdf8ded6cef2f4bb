/** Parcels: a feature of a small service that keeps every rule and proves that the real parts serve an application. */
@NullMarked
package org.crediteasyloan.sample.parcel;

import org.jspecify.annotations.NullMarked;
