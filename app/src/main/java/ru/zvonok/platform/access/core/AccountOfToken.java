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

/** A token speaks for the account that stands in its subject, as long as that account is active. */
@Component
class AccountOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AccountQuery accounts;
    private final TransactionTemplate transaction;

    AccountOfToken(AccountQuery accounts, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String login = token.getSubject() == null ? "" : token.getSubject();
        return transaction
                .execute(status -> accounts.byLogin(login))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(account.actor(), account.login(), null), null, List.of()))
                .orElseThrow(() -> new InvalidBearerTokenException("the token speaks for no active account"));
    }
}
