package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.whitelist.row.Verdict;
import org.crediteasyloan.whitelist.sheet.ListFile;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/whitelist/v1/batches")
@Authenticated
class BatchResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What stands for the file in the idempotency record. */
    record PushedContent(String batchNo, String listTypeCode, String contentHash, boolean dryRun) {}

    record BatchRejection(@NotBlank @Size(max = 500) String reason) {}

    private final PushBatch pushBatch;
    private final PlainFiles files;
    private final DecideBatch decideBatch;
    private final ReadBatches readBatches;
    private final FaultyRowsFile faultyRowsFile;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;

    BatchResource(
            PushBatch pushBatch,
            PlainFiles files,
            DecideBatch decideBatch,
            ReadBatches readBatches,
            FaultyRowsFile faultyRowsFile,
            Idempotency idempotency,
            CurrentCaller caller,
            ObjectMapper mapper) {
        this.pushBatch = pushBatch;
        this.files = files;
        this.decideBatch = decideBatch;
        this.readBatches = readBatches;
        this.faultyRowsFile = faultyRowsFile;
        this.idempotency = idempotency;
        this.caller = caller;
        this.mapper = mapper;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Duty.LIST_MAKER)
    @PersonalStep
    @ResponseStatus(202)
    @APIResponseSchema(value = BatchView.class, responseCode = "202")
    public BatchView push(
            @RestForm @NotNull @Pattern(regexp = Batches.NUMBER_FORM) String batchNo,
            @RestForm @NotBlank @Size(max = 64) String listTypeCode,
            @RestForm @DefaultValue("false") boolean dryRun,
            @RestForm @NotNull FileUpload file)
            throws IOException {
        return receive(batchNo, listTypeCode, dryRun, FileNames.shown(file.fileName()), file.uploadedFile());
    }

    @POST
    @Path("rows")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Duty.LIST_MAKER)
    @PersonalStep
    @ResponseStatus(202)
    @APIResponseSchema(value = BatchView.class, responseCode = "202")
    public BatchView pushRows(@NotNull @Valid PushedRows pushed) throws IOException {
        java.nio.file.Path file = files.create();
        try {
            pushed.writeTo(file, mapper);
            return receive(
                    pushed.batchNo(),
                    pushed.listTypeCode(),
                    Boolean.TRUE.equals(pushed.dryRun()),
                    PushedRows.FILE_NAME,
                    file);
        } finally {
            files.delete(file);
        }
    }

    private BatchView receive(
            String batchNo, String listTypeCode, boolean dryRun, String fileName, java.nio.file.Path file)
            throws IOException {
        ParticipantCode authority = caller.participant(ParticipantKind.REGULATOR);
        long sizeBytes = ListFile.checkSize(file);
        String contentHash = ContentHash.of(file);
        var push = new Batches.Push(
                authority, batchNo, listTypeCode, contentHash, sizeBytes, dryRun, fileName, caller.subject());
        return idempotency.once(
                new PushedContent(batchNo, listTypeCode, contentHash, dryRun),
                BatchView.class,
                () -> pushBatch.push(push, file));
    }

    @GET
    @RolesAllowed({Duty.LIST_MAKER, Duty.LIST_APPROVER})
    @Transactional
    public Page<BatchView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return readBatches.page(caller.participant(ParticipantKind.REGULATOR), after, limit);
    }

    @GET
    @Path("{batchId}")
    @RolesAllowed({Duty.LIST_MAKER, Duty.LIST_APPROVER})
    @Transactional
    public BatchView get(UUID batchId) {
        return readBatches.get(batchId, caller.participant(ParticipantKind.REGULATOR));
    }

    @GET
    @Path("{batchId}/rows")
    @RolesAllowed({Duty.LIST_MAKER, Duty.LIST_APPROVER})
    @Transactional
    public Page<RowView> rows(
            UUID batchId,
            @QueryParam("verdict") @Nullable Verdict verdict,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return readBatches.rows(batchId, caller.participant(ParticipantKind.REGULATOR), verdict, after, limit);
    }

    @GET
    @Path("{batchId}/faulty-rows.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Duty.LIST_MAKER, Duty.LIST_APPROVER})
    public Response faultyRows(UUID batchId) {
        Reading reading = readBatches.reading(batchId, caller.participant(ParticipantKind.REGULATOR));
        StreamingOutput file = out -> faultyRowsFile.write(batchId, reading, out);
        return Response.ok(file, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"faulty-rows.xlsx\"")
                .build();
    }

    @POST
    @Path("{batchId}/approval")
    @RolesAllowed(Duty.LIST_APPROVER)
    @PersonalStep
    public BatchView approve(UUID batchId) {
        ParticipantCode authority = caller.participant(ParticipantKind.REGULATOR);
        return idempotency.once(
                Map.of(), BatchView.class, () -> decideBatch.approve(batchId, authority, caller.subject()));
    }

    @POST
    @Path("{batchId}/rejection")
    @RolesAllowed(Duty.LIST_APPROVER)
    @PersonalStep
    public BatchView reject(UUID batchId, @NotNull @Valid BatchRejection rejection) {
        ParticipantCode authority = caller.participant(ParticipantKind.REGULATOR);
        return idempotency.once(
                rejection,
                BatchView.class,
                () -> decideBatch.reject(batchId, authority, caller.subject(), rejection.reason()));
    }
}
