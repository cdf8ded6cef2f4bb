package org.crediteasyloan.directory.sandbox;

import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;

/** The machines an identity provider lets sign in (客户端注册), as far as sandbox banks have some. Each is named after its bank. */
interface ClientRegistry {

    /** Whether there is anybody to tell. */
    boolean isOffered();

    /**
     * Lets whoever holds the key sign in for the bank, with bound tokens alone. A client of that name which is there already is the one
     * that was made when nobody came back to note it down.
     *
     * @throws ClientRegistryFailed and then it may be there or not
     */
    void provide(ParticipantCode bank, Map<String, String> publicJwk);

    /**
     * Nobody signs in for the bank any more; nothing is done where nobody could.
     *
     * @throws ClientRegistryFailed and then somebody may still
     */
    void disable(ParticipantCode bank);
}
