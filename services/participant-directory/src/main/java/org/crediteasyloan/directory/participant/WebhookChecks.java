package org.crediteasyloan.directory.participant;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.kit.problem.FieldError;

/** Finds everything that is wrong with an address institutions want to be told at: it must not lead back into our own network. */
final class WebhookChecks {

    private static final String POINTER = "/url";

    private WebhookChecks() {}

    /** @param isLoopbackAllowed on a developer's machine, where also plain HTTP is taken on the loopback */
    static List<FieldError> errorsOf(String url, boolean isLoopbackAllowed) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            return List.of(error("url-malformed", "地址格式有误。", "It is no URL."));
        }
        String host = uri.getHost();
        if (host == null) {
            return List.of(error("url-malformed", "地址须含主机名。", "It names no host."));
        }
        List<FieldError> errors = new ArrayList<>();
        boolean isLoopback = isLoopback(host);
        if (!"https".equals(uri.getScheme()) && !(isLoopback && isLoopbackAllowed && "http".equals(uri.getScheme()))) {
            errors.add(error("https-needed", "地址须使用 https。", "The address must be https."));
        }
        if (uri.getRawUserInfo() != null) {
            errors.add(error("url-with-credentials", "地址不得含用户名或口令。", "It must not carry a user or a password."));
        }
        if (uri.getRawFragment() != null) {
            errors.add(error("url-with-fragment", "地址不得含片段。", "It must not carry a fragment."));
        }
        if (isLoopback ? !isLoopbackAllowed : isInside(host)) {
            errors.add(error("address-not-public", "地址须为公网地址。", "The address must be a public one."));
        }
        return errors;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean isInside(String host) {
        return literal(host)
                .filter(address -> address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress())
                .isPresent();
    }

    /** Empty for a name: where that leads is looked at by whoever sends. */
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private static FieldError error(String code, String textZh, String textEn) {
        return new FieldError(POINTER, code, textZh, textEn);
    }
}
