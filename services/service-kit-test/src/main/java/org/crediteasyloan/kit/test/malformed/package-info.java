/**
 * Malformed requests (畸形请求): generated from a service's contract, sent over a bare socket, each has to be refused clearly.
 *
 * <p>Knows OpenAPI files, bytes and HTTP, nothing of what a service does. A request library would mend what is broken here.
 */
@NullMarked
package org.crediteasyloan.kit.test.malformed;

import org.jspecify.annotations.NullMarked;
