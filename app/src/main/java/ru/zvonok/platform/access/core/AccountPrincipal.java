package ru.zvonok.platform.access.core;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import ru.zvonok.platform.access.Actor;

/** Whoever signed in with a password or a code. Rights are never kept here: they are asked for when they are needed. */
final class AccountPrincipal implements UserDetails, SeatedPrincipal, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final String login;
    private @Nullable String password;
    private volatile @Nullable Long session;

    AccountPrincipal(Actor actor, String login, @Nullable String password) {
        this.actor = actor;
        this.login = login;
        this.password = password;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public @Nullable Long session() {
        return session;
    }

    @Override
    public void seat(long id) {
        session = id;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && that.actor.account() == actor.account();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(actor.account());
    }

    @Override
    public String toString() {
        return "account " + actor.account();
    }
}
