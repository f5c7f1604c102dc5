package ru.zvonok.platform.access.core;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import ru.zvonok.platform.access.Actor;

/** What a token of somebody that was proved leaves in the security context. */
public final class ByToken {

    private ByToken() {}

    public static Authentication of(Actor actor, String... scopes) {
        return new TokenAuthentication(new AccountPrincipal(actor, "user" + actor.account(), null), Set.of(scopes));
    }

    /** A piece of work that a program asks for with a token of the actor. */
    public static <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(of(actor)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
