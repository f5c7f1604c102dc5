package ru.zvonok.registry.corrections;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of changed data. */
public enum CorrectionsNotice implements NoticeKind {
    /** A family of the own class says that data have changed (DIA-07). */
    SENT("corrections.notice", Role.CLASS_TEACHER, Set.of(Channel.BELL)),
    /** A report of the family is answered (DIA-07). */
    ANSWERED("corrections.reply", Role.GUARDIAN, Set.of(Channel.BELL, Channel.EMAIL));

    private final String key;
    private final Role audience;
    private final Set<Channel> usual;

    CorrectionsNotice(String key, Role audience, Set<Channel> usual) {
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
        return Set.of(audience);
    }

    @Override
    public Set<Channel> usual() {
        return usual;
    }
}
