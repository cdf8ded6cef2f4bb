package org.crediteasyloan.kit.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crediteasyloan.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Which addresses receivers may have: https in the open Internet. */
@ApplicationScoped
class ReceiverAddresses {

    private static final int MAX_URL_CHARACTERS = 500;
    private static final int MAX_PORT = 65_535;
    private static final String POINTER = "/url";

    private static final FieldError NOT_A_URL =
            new FieldError(POINTER, "not-a-url", "不是完整的网址。", "This is no complete URL.");
    private static final FieldError TOO_LONG =
            new FieldError(POINTER, "too-long", "网址不得超过500个字符。", "A URL has 500 characters at most.");
    private static final FieldError HTTPS_NEEDED =
            new FieldError(POINTER, "https-needed", "网址须以 https 开头。", "The URL has to begin with https.");
    private static final FieldError USER_INFO =
            new FieldError(POINTER, "user-info", "网址不得含用户名或密码。", "A URL must not name a user or a password.");
    private static final FieldError FRAGMENT =
            new FieldError(POINTER, "fragment", "网址不得含片段标识（#）。", "A URL must not have a fragment (#).");
    private static final FieldError HOST_UNKNOWN =
            new FieldError(POINTER, "host-unknown", "无法解析该主机名。", "No address was found for the host.");
    private static final FieldError ADDRESS_NOT_ALLOWED = new FieldError(
            POINTER,
            "address-not-allowed",
            "该主机的地址不在公网，不可回调。",
            "The host has an address outside of the open Internet, which is not called.");

    /**
     * What a host's name led to.
     *
     * @param address to connect to, and to no other
     */
    record Lookup(@Nullable InetAddress address, @Nullable WebhookFailure failure) {}

    private final Duration limit;
    private final boolean isLoopbackAllowed;

    /** Threads of the system: a lookup that hangs would hold one of the few that carry all virtual ones. */
    private final ExecutorService lookups;

    ReceiverAddresses(WebhookConfig config) {
        this.limit = config.callTimeout();
        this.isLoopbackAllowed = config.loopbackAllowed();
        this.lookups = new ThreadPoolExecutor(
                0,
                2 * config.maxCalls(),
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("webhook-lookup-", 0).daemon().factory());
    }

    @PreDestroy
    void stop() {
        lookups.shutdownNow();
    }

    /** All that keeps the URL from being called, at once. */
    List<FieldError> faultsOf(String text) {
        List<FieldError> faults = new ArrayList<>();
        if (text.length() > MAX_URL_CHARACTERS) {
            faults.add(TOO_LONG);
        }
        Optional<URI> parsed = parse(text);
        if (parsed.isEmpty()) {
            faults.add(NOT_A_URL);
            return faults;
        }
        URI url = parsed.get();
        if (url.getRawUserInfo() != null) {
            faults.add(USER_INFO);
        }
        if (url.getRawFragment() != null) {
            faults.add(FRAGMENT);
        }
        Lookup found = lookUp(url);
        if (!"https".equals(url.getScheme()) && !isLocalPlainHttp(url, found)) {
            faults.add(HTTPS_NEEDED);
        }
        switch (found.failure()) {
            case null -> {}
            case ADDRESS_NOT_ALLOWED -> faults.add(ADDRESS_NOT_ALLOWED);
            case HOST_UNKNOWN, TIMED_OUT, GONE, REFUSED, UNREACHABLE, NOT_SECURE -> faults.add(HOST_UNKNOWN);
        }
        return faults;
    }

    /** The address to call now. Where any one of a host's addresses is not to be called, none is. */
    Lookup lookUp(URI url) {
        try {
            Future<InetAddress[]> lookup = lookups.submit(() -> InetAddress.getAllByName(hostOf(url)));
            try {
                InetAddress[] addresses = lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
                return Arrays.stream(addresses).allMatch(address -> isCallable(address))
                        ? new Lookup(addresses[0], null)
                        : new Lookup(null, WebhookFailure.ADDRESS_NOT_ALLOWED);
            } finally {
                lookup.cancel(true);
            }
        } catch (TimeoutException | RejectedExecutionException tooSlow) {
            return new Lookup(null, WebhookFailure.TIMED_OUT);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException) {
                return new Lookup(null, WebhookFailure.HOST_UNKNOWN);
            }
            throw new IllegalStateException("Cannot look up a receiver's host", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Lookup(null, WebhookFailure.TIMED_OUT);
        }
    }

    private boolean isCallable(InetAddress address) {
        return address.isLoopbackAddress() ? isLoopbackAllowed : PublicAddress.is(address);
    }

    private boolean isLocalPlainHttp(URI url, Lookup found) {
        InetAddress address = found.address();
        return "http".equals(url.getScheme()) && address != null && address.isLoopbackAddress();
    }

    private static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text);
            boolean isWhole =
                    url.getScheme() != null && url.getHost() != null && url.getPort() != 0 && url.getPort() <= MAX_PORT;
            return isWhole ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    /** An address of IPv6 stands in brackets in a URL. */
    private static String hostOf(URI url) {
        return url.getHost().replaceAll("^\\[|]$", "");
    }
}
