package ru.zvonok.learning.remarks;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of remarks. */
public enum RemarksNotice implements NoticeKind {
    /** A remark on how the own journal is kept, new, given back, or asked after (JRN-13). */
    WRITTEN("remarks.notice", Set.of(Role.TEACHER), Set.of(Channel.BELL, Channel.EMAIL)),
    /** A teacher answered a remark (JRN-13). */
    ANSWERED(
            "remarks.reply",
            Set.of(
                    Role.PRINCIPAL,
                    Role.COORDINATOR,
                    Role.DEPUTY_HEAD,
                    Role.DEPARTMENT_HEAD,
                    Role.STUDY_OFFICE_SECRETARY),
            Set.of(Channel.BELL));

    private final String key;
    private final Set<Role> audience;
    private final Set<Channel> usual;

    RemarksNotice(String key, Set<Role> audience, Set<Channel> usual) {
        this.key = key;
        this.audience = audience;
        this.usual = usual;
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
