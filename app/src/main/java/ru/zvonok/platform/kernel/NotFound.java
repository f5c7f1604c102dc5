package ru.zvonok.platform.kernel;

/**
 * There is no such thing, or it is another tenant's, or out of the actor's reach: always the same answer, so that nobody
 * learns what exists elsewhere. HTTP 404.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
