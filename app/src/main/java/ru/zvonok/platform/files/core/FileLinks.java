package ru.zvonok.platform.files.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolClock;

/** Signs links to files for one account and a short time. Without a secret in the settings with a key of this start. */
@Component
class FileLinks {

    private static final String HMAC = "HmacSHA256";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final SchoolClock clock;

    FileLinks(@Value("${zvonok.security.secret:}") String secret, SchoolClock clock) {
        this.key = new SecretKeySpec(secret.isEmpty() ? random() : secret.getBytes(StandardCharsets.UTF_8), HMAC);
        this.clock = clock;
    }

    String sign(long organisation, UUID file, long account) {
        long until = clock.now().plus(GOOD_FOR).getEpochSecond();
        return "/o/%d/files/%s?until=%d&sign=%s"
                .formatted(organisation, file, until, signature(organisation, file, account, until));
    }

    boolean good(long organisation, UUID file, long account, long until, String sign) {
        return !clock.now().isAfter(Instant.ofEpochSecond(until))
                && MessageDigest.isEqual(
                        signature(organisation, file, account, until).getBytes(StandardCharsets.US_ASCII),
                        sign.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(long organisation, UUID file, long account, long until) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] digest = mac.doFinal(("file " + organisation + " " + file + " " + account + " " + until)
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
