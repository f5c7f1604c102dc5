package ru.zvonok.learning.finals;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told about marks of periods. */
public enum FinalsNotice implements NoticeKind {
    /** A mark against the rule was not approved and came back to the teacher (MRK-10). */
    GIVEN_BACK("finals.given-back"),
    /** A deputy asks for marks that are due (DL-32). */
    NUDGE("finals.nudge-notice");

    private final String key;

    FinalsNotice(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<Role> audience() {
        return Set.of(Role.TEACHER);
    }

    @Override
    public Set<Channel> usual() {
        return Set.of(Channel.BELL, Channel.EMAIL);
    }
}
