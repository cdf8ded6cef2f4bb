package org.crediteasyloan.kit.identity;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets Quarkus verify what the request shows. */
@ApplicationScoped
class PossessionTenants implements TenantResolver {

    @Override
    public String resolve(RoutingContext context) {
        return Possession.shownBy(context.request()).tenant();
    }
}
