package org.crediteasyloan.local.part;

import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.supervision.Part;

/** Every part of this platform, in a readable order; what waits for what is said by the parts. */
public final class Parts {

    private Parts() {}

    public static List<Part> of(PlatformLayout layout, PlatformPorts ports) {
        List<ServiceModule> services = ServiceModule.presentIn(layout);
        List<Part> parts = new ArrayList<>();
        parts.add(new PostgresPart(layout, ports.postgres(), services));
        parts.add(new KafkaPart(layout, ports));
        parts.add(new KeycloakPart(layout, ports));
        services.forEach(service -> parts.add(new ServicePart(service, layout, ports)));
        parts.add(new ConnectPart(layout, ports, services));
        return List.copyOf(parts);
    }
}
