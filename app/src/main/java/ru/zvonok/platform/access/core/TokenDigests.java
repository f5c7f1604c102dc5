package ru.zvonok.platform.access.core;

import java.util.HexFormat;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
        return changed(given, value -> value.startsWith(MARK) ? value : of(value));
    }

    /** The kept authorization with the token by which it was found as it was given out, for whoever looks for it there. */
    OAuth2Authorization found(OAuth2Authorization kept, String token) {
        String digest = of(token);
        return changed(kept, value -> value.equals(digest) ? token : value);
    }

    private static OAuth2Authorization changed(OAuth2Authorization before, UnaryOperator<String> change) {
        OAuth2Authorization.Builder after = OAuth2Authorization.from(before);
        change(after, before.getToken(OAuth2AuthorizationCode.class), change);
        change(after, before.getToken(OAuth2AccessToken.class), change);
        change(after, before.getToken(OAuth2RefreshToken.class), change);
        change(after, before.getToken(OidcIdToken.class), change);
        return after.build();
    }

    private static void change(
            OAuth2Authorization.Builder into,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> given,
            UnaryOperator<String> change) {
        if (given == null) {
            return;
        }
        OAuth2Token token = given.getToken();
        String value = change.apply(token.getTokenValue());
        if (value.equals(token.getTokenValue())) {
            return;
        }
        OAuth2Token changed =
                switch (token) {
                    case OAuth2AuthorizationCode code ->
                        new OAuth2AuthorizationCode(
                                value,
                                Objects.requireNonNull(code.getIssuedAt()),
                                Objects.requireNonNull(code.getExpiresAt()));
                    case OAuth2AccessToken access ->
                        new OAuth2AccessToken(
                                access.getTokenType(),
                                value,
                                access.getIssuedAt(),
                                access.getExpiresAt(),
                                access.getScopes());
                    case OAuth2RefreshToken refresh ->
                        new OAuth2RefreshToken(value, refresh.getIssuedAt(), refresh.getExpiresAt());
                    case OidcIdToken id -> new OidcIdToken(value, id.getIssuedAt(), id.getExpiresAt(), id.getClaims());
                    default -> throw new IllegalStateException("a token of an unknown kind");
                };
        into.token(changed, metadata -> metadata.putAll(given.getMetadata()));
    }
}
