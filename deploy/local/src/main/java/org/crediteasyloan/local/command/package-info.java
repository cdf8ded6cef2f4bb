/**
 * What a person types: up, status, down, reset. Each command checks what could go wrong first and says it in one
 * paragraph, then shows what happens while it happens.
 * May use everything else of the launcher; nothing else uses this.
 */
@NullMarked
package org.crediteasyloan.local.command;

import org.jspecify.annotations.NullMarked;
