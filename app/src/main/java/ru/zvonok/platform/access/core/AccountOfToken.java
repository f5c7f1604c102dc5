package ru.zvonok.platform.access.core;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccountState;

/**
 * An access token speaks for the account it was given out for, as long as it stands in the book and the account is active.
 * An application's own token speaks for nobody, even where its id is somebody's login.
 */
@Component
class AccountOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AccountQuery accounts;
    private final AuthorizationQuery given;
    private final TokenDigests digests;
    private final TransactionTemplate transaction;

    AccountOfToken(
            AccountQuery accounts, AuthorizationQuery given, TokenDigests digests, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.given = given;
        this.digests = digests;
        this.transaction = transaction;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return transaction
                .execute(
                        status -> given.login(digests.of(token.getTokenValue())).flatMap(accounts::byLogin))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(account.actor(), account.login(), null), null, List.of()))
                .orElseThrow(() -> new InvalidBearerTokenException("the token speaks for no active account"));
    }
}
