package ru.zvonok.platform.access.core;

import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.stereotype.Component;

/** Codes and tokens as they are kept: digests, of which whoever reads the database makes no token. */
@Component
class TokenDigests {

    /** Tells a digest from a value that was given out a moment ago; what comes from outside is always digested. */
    private static final String MARK = "kept:";

    private final Keyed keyed;

    TokenDigests(Keyed keyed) {
        this.keyed = keyed;
    }

    String of(String value) {
        return MARK + HexFormat.of().formatHex(keyed.digest("token", value));
    }

    /** The authorization with digests in place of what was given out. */
    OAuth2Authorization keep(OAuth2Authorization given) {
        OAuth2Authorization.Builder kept = OAuth2Authorization.from(given);
        keep(kept, given.getToken(OAuth2AuthorizationCode.class));
        keep(kept, given.getToken(OAuth2AccessToken.class));
        keep(kept, given.getToken(OAuth2RefreshToken.class));
        keep(kept, given.getToken(OidcIdToken.class));
        return kept.build();
    }

    private void keep(
            OAuth2Authorization.Builder into, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> given) {
        if (given == null || given.getToken().getTokenValue().startsWith(MARK)) {
            return;
        }
        OAuth2Token token = given.getToken();
        String digest = of(token.getTokenValue());
        OAuth2Token kept =
                switch (token) {
                    case OAuth2AuthorizationCode code ->
                        new OAuth2AuthorizationCode(
                                digest,
                                Objects.requireNonNull(code.getIssuedAt()),
                                Objects.requireNonNull(code.getExpiresAt()));
                    case OAuth2AccessToken access ->
                        new OAuth2AccessToken(
                                access.getTokenType(),
                                digest,
                                access.getIssuedAt(),
                                access.getExpiresAt(),
                                access.getScopes());
                    case OAuth2RefreshToken refresh ->
                        new OAuth2RefreshToken(digest, refresh.getIssuedAt(), refresh.getExpiresAt());
                    case OidcIdToken id -> new OidcIdToken(digest, id.getIssuedAt(), id.getExpiresAt(), id.getClaims());
                    default -> throw new IllegalStateException("a token of an unknown kind");
                };
        into.token(kept, metadata -> metadata.putAll(given.getMetadata()));
    }
}
