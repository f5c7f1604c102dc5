package ru.zvonok.platform.access.core;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An application that acts for an account, and for what it was given a token: keys of actions. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final AccountPrincipal account;
    private final Set<String> scopes;

    TokenAuthentication(AccountPrincipal account, Set<String> scopes) {
        super(List.of());
        this.account = account;
        this.scopes = Set.copyOf(scopes);
        setAuthenticated(true);
    }

    /** Whether the token was given out for one of these actions. */
    boolean covers(String... actions) {
        return !Collections.disjoint(scopes, List.of(actions));
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that
                && account.equals(that.account)
                && scopes.equals(that.scopes)
                && isAuthenticated() == that.isAuthenticated();
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
