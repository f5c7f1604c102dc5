package ru.zvonok.platform.notification;

/** A way by which a notice reaches a person. */
public enum Channel {
    /** The bell of the pages. */
    BELL,
    /** A letter to the confirmed address: a neutral sentence and a link, nothing of what happened. */
    EMAIL
}
