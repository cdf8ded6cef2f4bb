package org.crediteasyloan.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Maps whatever leaves a resource to a problem; nothing of the inside is told, everything of the cause is logged. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ConstraintTexts texts;

    ProblemMappers(ConstraintTexts texts) {
        this.texts = texts;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        LOG.debugf("Refused: %s", refusal.getMessage());
        return respond(refusal, headers);
    }

    @ServerExceptionMapper
    Response invalid(jakarta.validation.ConstraintViolationException failure, HttpHeaders headers) {
        return respond(FieldErrors.of(failure, texts), headers);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException failure, HttpHeaders headers) {
        return respond(FieldErrors.of(failure), headers);
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException failure, HttpHeaders headers) {
        return respond(FieldErrors.of(failure), headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
        if (isUnreadableParameter(failure, uri)) {
            return respond(Refusal.of(CommonRule.MALFORMED_PARAMETER), headers);
        }
        return respond(
                causeOf(failure, JacksonException.class).map(FieldErrors::of).orElseGet(() -> refusalOf(failure)),
                headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpHeaders headers) {
        Optional<Refusal> refusal = causeOf(failure, Refusal.class);
        if (refusal.isPresent()) {
            return respond(refusal.get(), headers);
        }
        if (isStale(failure)) {
            return respond(Refusal.of(CommonRule.CONCURRENT_CHANGE), headers);
        }
        if (isLostDatabase(failure)) {
            LOG.warn("The database is not reachable", failure);
            return respond(Refusal.of(CommonRule.UNAVAILABLE), headers);
        }
        if (isWalled(failure)) {
            LOG.error("The database refused what the service let pass", failure);
            return respond(Refusal.of(CommonRule.FORBIDDEN), headers);
        }
        if (isUnstorable(failure)) {
            return respond(Refusal.of(CommonRule.MALFORMED_REQUEST, "U+0000"), headers);
        }
        LOG.error("Unexpected failure", failure);
        return respond(Refusal.of(CommonRule.INTERNAL_ERROR), headers);
    }

    /** The framework answers 404 for a query parameter of the wrong form too; only what is in the path names a resource. */
    private static boolean isUnreadableParameter(WebApplicationException failure, UriInfo uri) {
        Throwable cause = failure.getCause();
        if (!(failure instanceof NotFoundException)
                || cause == null
                || uri.getQueryParameters().isEmpty()) {
            return false;
        }
        String message = String.valueOf(cause.getMessage());
        return uri.getPathParameters().values().stream().flatMap(List::stream).noneMatch(message::contains);
    }

    private static Refusal refusalOf(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 401 -> Refusal.of(CommonRule.UNAUTHENTICATED);
            case 403 -> Refusal.of(CommonRule.FORBIDDEN);
            case 404 -> Refusal.of(CommonRule.NOT_FOUND);
            case 405 -> Refusal.of(CommonRule.METHOD_NOT_ALLOWED);
            case 406 -> Refusal.of(CommonRule.NOT_ACCEPTABLE);
            case 413 -> Refusal.of(CommonRule.BODY_TOO_LARGE);
            case 415 -> Refusal.of(CommonRule.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> Refusal.of(CommonRule.UNAVAILABLE);
            default -> {
                if (status < 500) {
                    yield Refusal.of(CommonRule.MALFORMED_REQUEST, "HTTP " + status);
                }
                LOG.error("Unexpected failure", failure);
                yield Refusal.of(CommonRule.INTERNAL_ERROR);
            }
        };
    }

    /** Mostly found out when the transaction ends, which wraps it. */
    private static boolean isStale(Throwable failure) {
        return causeOf(failure, OptimisticLockException.class).isPresent()
                || causeOf(failure, StaleStateException.class).isPresent();
    }

    private static boolean isLostDatabase(Throwable failure) {
        return causeOf(failure, JDBCConnectionException.class).isPresent()
                || causeOf(failure, SQLException.class)
                        .map(SQLException::getSQLState)
                        .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                        .isPresent();
    }

    /** Row-level security or a missing right: insufficient_privilege. */
    private static boolean isWalled(Throwable failure) {
        return causeOf(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .filter("42501"::equals)
                .isPresent();
    }

    /** PostgreSQL keeps every character but U+0000, which a path, a query or a body may hold: 22021 in text, 22P05 in JSON. */
    private static boolean isUnstorable(Throwable failure) {
        return causeOf(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.equals("22021") || state.equals("22P05"))
                .isPresent();
    }

    private static <T extends Throwable> Optional<T> causeOf(Throwable failure, Class<T> wanted) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Response respond(Refusal refusal, HttpHeaders headers) {
        return Problems.response(refusal, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
