/** The participant directory (机构目录): institutions and the reference data every service copies. Here, only what a day is. */
@NullMarked
package org.crediteasyloan.directory;

import org.jspecify.annotations.NullMarked;
