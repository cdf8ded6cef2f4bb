package org.crediteasyloan.kit.webhook;

/** Why a call was not taken (失败原因). Of what the receiver answered nothing is kept but its status. */
public enum WebhookFailure {
    /** 410: it wants no more calls. */
    GONE,
    /** Any other status than one of 2xx; redirects are not followed. */
    REFUSED,
    /** No connection and answer within the time allowed. */
    TIMED_OUT,
    /** No connection, or it broke. */
    UNREACHABLE,
    /** The certificate is not one of this host that is trusted, or no secure connection came about. */
    NOT_SECURE,
    /** The host has no address. */
    HOST_UNKNOWN,
    /** The host now has an address that is not called. */
    ADDRESS_NOT_ALLOWED
}
