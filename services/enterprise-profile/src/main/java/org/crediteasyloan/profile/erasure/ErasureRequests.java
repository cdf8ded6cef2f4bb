package org.crediteasyloan.profile.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The requests to erase (删除请求). */
@ApplicationScoped
class ErasureRequests implements PanacheRepositoryBase<ErasureRequest, UUID> {

    Optional<ErasureRequest> find(UUID erasureId, UUID borrowerId) {
        return find("id = ?1 and borrowerId = ?2", erasureId, borrowerId).firstResultOptional();
    }
}
