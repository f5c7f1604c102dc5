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
    /** Answers of pupils came for a work or homework. */
    ANSWER_SENT("journal.answer-sent-notice", Role.TEACHER, Channel.BELL),
    /** The teacher gave an answer back with a word. */
    ANSWER_RETURNED("journal.answer-returned-notice", Role.STUDENT, Channel.BELL),
    /** A deputy asks to fill what is missing (MON-08). */
    NUDGE("journal.nudge-notice", Role.TEACHER, Channel.BELL, Channel.EMAIL),
    /** Closed days of the journal are open to the teacher for a time. */
    PERMIT("journal.permit-notice", Role.TEACHER, Channel.BELL),
    /** One person corrected unusually many marks. */
    CHANGES(
            "journal.changes-notice",
            Set.of(Role.ORG_ADMIN, Role.PRINCIPAL, Role.DEPUTY_HEAD),
            Channel.BELL,
            Channel.EMAIL);

    private final String key;
    private final Set<Role> audience;
    private final Set<Channel> usual;

    JournalNotice(String key, Role audience, Channel... usual) {
        this(key, Set.of(audience), usual);
    }

    JournalNotice(String key, Set<Role> audience, Channel... usual) {
        this.key = key;
        this.audience = audience;
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
