package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows a system pushes (按行推送), without a file around them.
 *
 * @param dryRun absent for no
 * @param rows each by the names lists use, as in newline-delimited JSON
 */
record PushedRows(
        @NotNull @Pattern(regexp = Batches.NUMBER_FORM) String batchNo,
        @NotBlank @Size(max = 64) String listTypeCode,
        @Nullable Boolean dryRun,
        @NotEmpty @Size(max = MOST_ROWS) List<@NotNull Map<String, @Nullable Object>> rows) {

    static final int MOST_ROWS = 1_000;
    static final String FILE_NAME = "rows.ndjson";

    /** As newline-delimited JSON, so that they are read as every list. */
    void writeTo(Path file, ObjectMapper mapper) throws IOException {
        try (SequenceWriter writer =
                mapper.writer().withRootValueSeparator("\n").writeValues(file.toFile())) {
            writer.writeAll(rows);
        }
    }
}
