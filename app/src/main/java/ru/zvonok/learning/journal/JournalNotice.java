package ru.zvonok.learning.journal;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What the journal tells people of. */
public enum JournalNotice implements NoticeKind {
    /** A child is missing today and nobody knows why; or that this was a mistake. */
    ABSENCE("journal.absence", Role.GUARDIAN, Channel.BELL, Channel.EMAIL),
    /** A child came late today. */
    LATE("journal.late", Role.GUARDIAN),
    /** The class teacher answered an excuse note. */
    EXCUSE_ANSWERED("journal.excuse-answered", Role.GUARDIAN, Channel.BELL, Channel.EMAIL),
    /** A family of the own class wrote an excuse note. */
    EXCUSE_SENT("journal.excuse-sent", Role.CLASS_TEACHER, Channel.BELL),
    /** A family says that something is wrong (COM-12). */
    CONCERN_SENT("journal.concern-notice", Role.TEACHER, Channel.BELL),
    /** A report of the family is looked at or answered (COM-12). */
    CONCERN_ANSWERED("journal.concern-reply", Role.GUARDIAN, Channel.BELL, Channel.EMAIL),
    /** A deputy asks to fill what is missing (MON-08). */
    NUDGE("journal.nudge-notice", Role.TEACHER, Channel.BELL, Channel.EMAIL);

    private final String key;
    private final Set<Role> audience;
    private final Set<Channel> usual;

    JournalNotice(String key, Role audience, Channel... usual) {
        this.key = key;
        this.audience = Set.of(audience);
        this.usual = Set.of(usual);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<Role> audience() {
        return audience;
    }

    @Override
    public Set<Channel> usual() {
        return usual;
    }
}
