package ru.zvonok.platform.access.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.SignedIn;

/** Who acts now: whoever work was bound to, else whoever is signed in by a session that nobody has ended. */
@Component
class CurrentActor {

    private static final ScopedValue<Actor> BOUND = ScopedValue.newInstance();
    private static final ScopedValue<String> SYSTEM = ScopedValue.newInstance();

    private final GrantBook book;

    CurrentActor(GrantBook book) {
        this.book = book;
    }

    Optional<Actor> actor() {
        if (SYSTEM.isBound()) {
            return Optional.empty();
        }
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        return signedIn().filter(this::alive).map(SignedIn::actor);
    }

    /** The principal of now, whatever became of its session. */
    Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** Whether the actor is whoever sits at the page, and not somebody that work was bound to. */
    boolean isSelf(Actor actor) {
        return !BOUND.isBound() && actor().filter(actor::equals).isPresent();
    }

    /** Whether an application asks with a token, and not whoever it was given by. */
    boolean byProgram() {
        return !SYSTEM.isBound()
                && !BOUND.isBound()
                && SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication;
    }

    boolean system() {
        return SYSTEM.isBound();
    }

    /** What the system works for; null when a person acts. */
    @Nullable
    String systemReason() {
        return SYSTEM.isBound() ? SYSTEM.get() : null;
    }

    /** The account that acts, whatever became of its session; null for the system and where nobody is signed in. */
    @Nullable
    Long account() {
        if (SYSTEM.isBound()) {
            return null;
        }
        return BOUND.isBound()
                ? Long.valueOf(BOUND.get().account())
                : signedIn().map(one -> one.actor().account()).orElse(null);
    }

    void as(Actor actor, Runnable work) {
        ScopedValue.where(BOUND, actor).run(work);
    }

    void asSystem(String reason, Runnable work) {
        ScopedValue.where(SYSTEM, reason).run(work);
    }

    private boolean alive(SignedIn signedIn) {
        Long session = signedIn.session();
        return session == null || book.of(signedIn.actor().account()).sessions().contains(session);
    }
}
