package org.crediteasyloan.kit.encryption;

/** Where keys come from (密钥服务): a file here, a key service elsewhere. A bean of the application's own replaces the file. */
public interface KeyService {

    /** The keys as of a moment ago; called for every field, so it must not go far. */
    KeyRing ring();

    /** The keys as of now, for a key id {@link #ring} does not know: another instance may have learnt of it first. */
    KeyRing freshRing();
}
