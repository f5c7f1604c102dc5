package ru.zvonok.platform.access.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.SecretDigests;

/** Digests that nobody can make or check without our secret. */
@Component
class Keyed implements SecretDigests {

    /** Stands in for a secret in the demo and the tests; a real start refuses it. */
    static final String LOCAL = "local-secret-of-the-demo-and-the-tests";

    private static final String HMAC = "HmacSHA256";
    private final SecretKeySpec key;

    Keyed(SecuritySettings settings) {
        String secret = settings.secret().isEmpty() ? LOCAL : settings.secret();
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** Digest of a value; {@code purpose} keeps the digests of different things apart. */
    byte[] digest(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String of(String purpose, String value) {
        return HexFormat.of().formatHex(digest(purpose, value));
    }

    /** The digest's beginning as text, for keys in Redis and marks in cookies. */
    String mark(String purpose, String value) {
        return HexFormat.of().formatHex(digest(purpose, value), 0, 16);
    }
}
