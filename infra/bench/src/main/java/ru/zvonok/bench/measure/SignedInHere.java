package ru.zvonok.bench.measure;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.SignedIn;

/** Somebody signed in on this thread, without a password and without a session. */
final class SignedInHere {

    private SignedInHere() {}

    static void as(Actor actor, Runnable work) {
        var token = UsernamePasswordAuthenticationToken.authenticated(new Somebody(actor), null, List.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(token));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Somebody(Actor actor) implements SignedIn, Principal, Serializable {

        @Override
        public String getName() {
            return Long.toString(actor.account());
        }
    }
}
