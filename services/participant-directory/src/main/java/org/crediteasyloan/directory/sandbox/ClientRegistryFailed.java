package org.crediteasyloan.directory.sandbox;

/** The identity provider could not be told, this time. */
class ClientRegistryFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClientRegistryFailed(String what) {
        super(what);
    }

    ClientRegistryFailed(String what, Exception cause) {
        super(what, cause);
    }
}
