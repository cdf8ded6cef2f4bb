/**
 * Architecture rules (架构规则): the shape every service keeps, each rule with the reason it stands for.
 *
 * <p>Reads compiled classes only. Knows the names of the libraries the rules are about, and depends on none of them.
 */
@NullMarked
package org.crediteasyloan.kit.test.architecture;

import org.jspecify.annotations.NullMarked;
