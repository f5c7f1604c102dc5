package ru.zvonok.learning.concerns;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of reports of families. */
public enum ConcernsNotice implements NoticeKind {
    /** A family says that something is wrong (COM-12). */
    SENT("concerns.notice", Set.of(Role.TEACHER, Role.CLASS_TEACHER, Role.ORG_ADMIN), Channel.BELL),
    /** A report of the family is looked at or answered (COM-12). */
    ANSWERED("concerns.reply", Set.of(Role.GUARDIAN, Role.STUDENT), Channel.BELL, Channel.EMAIL);

    private final String key;
    private final Set<Role> audience;
    private final Set<Channel> usual;

    ConcernsNotice(String key, Set<Role> audience, Channel... usual) {
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
