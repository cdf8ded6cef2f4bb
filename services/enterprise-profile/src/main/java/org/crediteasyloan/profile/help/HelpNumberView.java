package org.crediteasyloan.profile.help;

import java.time.Instant;

/**
 * A number the borrower tells the help desk (协助号).
 *
 * @param number eight digits
 * @param until the help desk can ask by it before
 */
record HelpNumberView(String number, Instant until) {}
