package ru.zvonok.platform.access.core;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccountState;

/**
 * Finds the account of a login. One that is not active, or has no password yet, is answered like one that is not there, so
 * that the sign-in page tells nothing of others.
 */
@Component
class AccountsForSignIn implements UserDetailsService {

    private final AccountQuery accounts;
    private final TransactionTemplate transaction;

    AccountsForSignIn(AccountQuery accounts, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** A login as it is kept: as typed from paper, without the spaces and capitals that slip in, and what no text holds. */
    static String normal(String typed) {
        return typed.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return transaction
                .execute(status -> accounts.byLogin(normal(typed)))
                .filter(account -> account.state() == AccountState.ACTIVE && account.password() != null)
                .map(account -> new AccountPrincipal(account.actor(), account.login(), account.password()))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(""));
    }
}
