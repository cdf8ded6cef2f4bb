/** The whole platform, started as its users start it and used through its public APIs with real tokens. */
@NullMarked
package org.crediteasyloan.acceptance;

import org.jspecify.annotations.NullMarked;
