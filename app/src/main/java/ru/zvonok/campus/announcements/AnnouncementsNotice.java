package ru.zvonok.campus.announcements;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of the board. */
public enum AnnouncementsNotice implements NoticeKind {
    /** There is a new announcement (COM-01). */
    PLACED("announcements.notice", Set.of(Channel.BELL)),
    /** One is asked to take note, and has not done so (COM-07). */
    REMINDER("announcements.reminder", Set.of(Channel.BELL, Channel.EMAIL));

    private final String key;
    private final Set<Channel> usual;

    AnnouncementsNotice(String key, Set<Channel> usual) {
        this.key = key;
        this.usual = usual;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<Role> audience() {
        return Set.of();
    }

    @Override
    public Set<Channel> usual() {
        return usual;
    }
}
