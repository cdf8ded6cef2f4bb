package org.crediteasyloan.directory.participant;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.reference.PublishedConnectionLevels;
import org.crediteasyloan.kit.audit.OpenData;
import org.jspecify.annotations.Nullable;

@Path("/participant-directory/v1")
@Authenticated
class CodeListResource {

    private final CodeLists codeLists;
    private final PublishedConnectionLevels levels;
    private final Clock clock;

    CodeListResource(CodeLists codeLists, PublishedConnectionLevels levels, Clock clock) {
        this.codeLists = codeLists;
        this.levels = levels;
        this.clock = clock;
    }

    /** @param licenceBasisZh the law that asks for a licence; absent where none does */
    record InstitutionTypeView(
            String code,
            ParticipantKind kind,
            String nameZh,
            String nameEn,
            @Nullable String licenceBasisZh) {}

    record StandingReasonView(String code, boolean rejects, boolean suspends, String textZh, String textEn) {}

    record ConnectionLevelView(
            String code,
            LocalDate validFrom,
            String nameZh,
            String nameEn,
            List<ConnectionFeature> features,
            boolean needsKey) {}

    @GET
    @OpenData
    @Path("connection-levels")
    @Transactional
    public List<ConnectionLevelView> connectionLevels() {
        return levels.inForceOn(BusinessDay.of(clock.instant())).stream()
                .map(level -> new ConnectionLevelView(
                        level.code(),
                        level.validFrom(),
                        level.nameZh(),
                        level.nameEn(),
                        level.features(),
                        level.needsKey()))
                .toList();
    }

    @GET
    @OpenData
    @Path("institution-types")
    @Transactional
    public List<InstitutionTypeView> institutionTypes() {
        return codeLists.institutionTypes().stream()
                .map(type ->
                        new InstitutionTypeView(type.code, type.kind, type.nameZh, type.nameEn, type.licenceBasisZh))
                .toList();
    }

    @GET
    @OpenData
    @Path("standing-reasons")
    @Transactional
    public List<StandingReasonView> standingReasons() {
        return codeLists.standingReasons().stream()
                .map(reason -> new StandingReasonView(
                        reason.code, reason.rejects, reason.suspends, reason.textZh, reason.textEn))
                .toList();
    }
}
