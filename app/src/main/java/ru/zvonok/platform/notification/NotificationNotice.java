package ru.zvonok.platform.notification;

import java.util.Set;
import ru.zvonok.platform.access.Role;

/** Kinds of notices of the platform itself. */
public enum NotificationNotice implements NoticeKind {
    /** A job that one started and left has ended. */
    JOB_ENDED("notification.job-ended", Set.of(Channel.BELL));

    private final String key;
    private final Set<Channel> usual;

    NotificationNotice(String key, Set<Channel> usual) {
        this.key = key;
        this.usual = usual;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<Role> audience() {
        return Set.of(
                Role.ORG_ADMIN,
                Role.PRINCIPAL,
                Role.COORDINATOR,
                Role.DEPUTY_HEAD,
                Role.SECRETARY,
                Role.HR_SPECIALIST,
                Role.STUDY_OFFICE_SECRETARY,
                Role.DEPARTMENT_HEAD);
    }

    @Override
    public Set<Channel> usual() {
        return usual;
    }
}
