package org.crediteasyloan.kit.test.filtersoff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.crediteasyloan.kit.identity.Duty;

/** Gives everybody whose token is believed every duty. */
@Alternative
@Singleton
class EveryDuty implements SecurityIdentityAugmentor {

    private final Set<String> duties = new HashSet<>();

    EveryDuty() throws IllegalAccessException {
        for (Field duty : Duty.class.getFields()) {
            duties.add((String) duty.get(null));
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.isAnonymous()
                                ? identity
                                : QuarkusSecurityIdentity.builder(identity)
                                        .addRoles(duties)
                                        .build());
    }
}
