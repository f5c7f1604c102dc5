package ru.zvonok.platform.access.core;

import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccountState;

/**
 * An access token speaks for the account it was given out for, as long as it stands in the book and the account is active.
 * An application's own token speaks for nobody, even where its id is somebody's login. Rights are asked for when they are
 * needed, as everywhere; the token carries none, only what the application was given it for.
 */
@Component
class AccountOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AccountQuery accounts;
    private final AuthorizationQuery given;
    private final TokenDigests digests;
    private final ApiThrottle throttle;
    private final TransactionTemplate transaction;

    AccountOfToken(
            AccountQuery accounts,
            AuthorizationQuery given,
            TokenDigests digests,
            ApiThrottle throttle,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.given = given;
        this.digests = digests;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String subject = token.getSubject();
        throttle.take(subject == null ? "" : subject);
        return transaction
                .execute(
                        status -> given.login(digests.of(token.getTokenValue())).flatMap(accounts::byLogin))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> new TokenAuthentication(
                        new AccountPrincipal(account.actor(), account.login(), null), scopes(token)))
                .orElseThrow(() -> new InvalidBearerTokenException("the token speaks for no active account"));
    }

    private static Set<String> scopes(Jwt token) {
        List<String> scopes = token.getClaimAsStringList(OAuth2ParameterNames.SCOPE);
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
