package org.crediteasyloan.local.client;

import java.net.URI;
import java.util.Map;

/** How a person or machine signs in, and what it sends with its token. */
interface Account {

    /** The identity provider's answer to a token request. */
    Answer signIn();

    /** The headers that show the token for one request. */
    Map<String, String> authorization(String token, String method, URI uri);
}
