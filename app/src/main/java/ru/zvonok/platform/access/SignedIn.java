package ru.zvonok.platform.access;

/** What the principal of every authentication of ours is, whichever way the person signed in. */
public interface SignedIn {

    Actor actor();
}
