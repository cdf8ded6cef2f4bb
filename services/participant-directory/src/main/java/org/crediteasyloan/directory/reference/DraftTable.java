package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Drafts the next version of a table (起草基础数据), in the place of the draft before.
 *
 * @param source the document and item it was taken from
 */
record DraftTable(
        @NotBlank @Size(max = 300) String source,
        @NotNull @Valid ReferenceContent content) {}
