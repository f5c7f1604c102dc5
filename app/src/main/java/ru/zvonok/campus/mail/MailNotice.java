package ru.zvonok.campus.mail;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of letters. */
public enum MailNotice implements NoticeKind {
    /** A letter has come (COM-03). */
    LETTER("mail.notice", Set.of(), Channel.BELL, Channel.EMAIL),
    /** A letter was reported as rude (COM-06). */
    REPORTED("mail.report-notice", Set.of(Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD), Channel.BELL);

    private final String key;
    private final Set<Role> audience;
    private final Set<Channel> usual;

    MailNotice(String key, Set<Role> audience, Channel... usual) {
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
