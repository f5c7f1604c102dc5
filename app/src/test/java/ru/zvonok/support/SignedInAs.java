package ru.zvonok.support;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.SignedIn;

/** Puts somebody into the security context for the time of a piece of work. */
public final class SignedInAs {

    private SignedInAs() {}

    /** The authentication of somebody who signed in. */
    public static UsernamePasswordAuthenticationToken token(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(new Principal(actor), null, List.of());
    }

    public static <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(token(actor)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return null;
        });
    }

    private record Principal(Actor actor) implements SignedIn, java.security.Principal {

        @Override
        public String getName() {
            return String.valueOf(actor.account());
        }
    }
}
