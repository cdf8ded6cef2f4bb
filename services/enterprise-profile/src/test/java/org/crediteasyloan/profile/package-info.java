@org.jspecify.annotations.NullMarked
package org.crediteasyloan.profile;
