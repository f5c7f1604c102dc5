package ru.zvonok.platform.access.core;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that signs tokens: kept in a file that only we can read, made there at the first start. */
@Configuration(proxyBeanMethods = false)
class TokenKeys {

    private static final int BITS = 3072;

    @Bean
    JWKSource<SecurityContext> jwkSource(SecuritySettings settings) {
        RSAKey key = settings.tokenKey().isEmpty() ? made() : kept(Path.of(settings.tokenKey()));
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    static RSAKey kept(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, made().toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the file of the token key cannot be used: " + file, e);
        }
    }

    private static void write(Path file, String key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, key, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // another node of the same installation was a moment faster; its key is the one
        }
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
