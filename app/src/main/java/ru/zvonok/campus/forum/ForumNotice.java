package ru.zvonok.campus.forum;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of the forum. */
public enum ForumNotice implements NoticeKind {
    /** Something new in a topic that one follows, once until it is read (COM-04). */
    FOLLOWED("forum.followed", Set.of(), Set.of(Channel.BELL)),
    /** What moderators did with one's own message or report (COM-06). */
    DECIDED("forum.decided", Set.of(), Set.of(Channel.BELL, Channel.EMAIL)),
    /** Something waits for a moderator (COM-05). */
    WAITING("forum.waiting", keepers(), Set.of(Channel.BELL));

    private final String key;
    private final Set<Role> audience;
    private final Set<Channel> usual;

    ForumNotice(String key, Set<Role> audience, Set<Channel> usual) {
        this.key = key;
        this.audience = audience;
        this.usual = usual;
    }

    private static Set<Role> keepers() {
        return Set.of(Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.CLASS_TEACHER);
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
