package ru.zvonok.platform.kernel;

/** The actor has no right to do such a thing anywhere here. HTTP 403. */
public class Denied extends RuntimeException {

    public Denied(String action) {
        super(action, null, false, false);
    }
}
