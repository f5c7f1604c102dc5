package ru.zvonok.platform.access.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import ru.zvonok.platform.access.Actor;

/** Whoever signed in by an outside provider and is an account of ours. */
final class ProviderPrincipal extends DefaultOidcUser implements SeatedPrincipal {

    private static final long serialVersionUID = 1L;

    private final Actor actor;
    private final String login;
    private volatile @Nullable Long session;

    ProviderPrincipal(Actor actor, String login, OidcIdToken token) {
        super(List.of(), token);
        this.actor = actor;
        this.login = login;
    }

    /** The login here, as for everybody who signed in; the subject there is in the link. */
    @Override
    public String getName() {
        return login;
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
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderPrincipal that && that.actor.account() == actor.account();
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor.account());
    }

    @Override
    public String toString() {
        return "account " + actor.account();
    }
}
