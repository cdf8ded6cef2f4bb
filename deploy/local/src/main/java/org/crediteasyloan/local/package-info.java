/**
 * The local platform: every part of it as a process of this machine, started with one command and without root or containers.
 * This package knows where things lie ({@link org.crediteasyloan.local.PlatformLayout}), which ports they use, and the
 * commands a person types. How processes are kept alive is in {@code supervision}; what each process needs is in {@code part}.
 * It may know the built artifacts of the services, never their classes.
 * Passwords in here are fixed and public on purpose: everything listens on 127.0.0.1 and holds fictitious data.
 */
@NullMarked
package org.crediteasyloan.local;

import org.jspecify.annotations.NullMarked;
