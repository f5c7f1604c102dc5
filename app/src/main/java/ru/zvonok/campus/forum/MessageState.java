package ru.zvonok.campus.forum;

/** Who sees a message. */
public enum MessageState {
    /** Whoever reads the section. */
    SHOWN,
    /** Its author and moderators, until one of them has looked. */
    HELD,
    /** A moderator took it away: others read that, and why. */
    REMOVED
}
