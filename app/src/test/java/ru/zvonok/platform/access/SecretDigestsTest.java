package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.support.ModuleTest;

/** Digests of short secrets. */
@ModuleTest
class SecretDigestsTest {

    @Autowired
    SecretDigests door;

    @Test
    void theSameSecretIsKnownAgainForTheSamePurposeOnly() {
        assertThat(door.of("test.code", "123456")).isEqualTo(door.of("test.code", "123456"));
        assertThat(door.of("test.code", "123456"))
                .isNotEqualTo(door.of("test.code", "123457"))
                .isNotEqualTo(door.of("test.other", "123456"));
    }

    /** A million codes are tried in a second by whoever needs no key. */
    @Test
    void itIsNoPlainDigest() throws NoSuchAlgorithmException {
        MessageDigest plain = MessageDigest.getInstance("SHA-256");
        assertThat(door.of("test.code", "123456"))
                .isNotEqualTo(HexFormat.of().formatHex(plain.digest("123456".getBytes(StandardCharsets.UTF_8))))
                .isNotEqualTo(HexFormat.of()
                        .formatHex(plain.digest("test.code\u0000123456".getBytes(StandardCharsets.UTF_8))));
    }
}
