package org.crediteasyloan.profile.help;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The borrower lets the help desk look (批准协助会话).
 *
 * @param code as the person of the help desk told it
 */
record ApproveSession(@NotBlank @Size(max = 16) String code) {}
