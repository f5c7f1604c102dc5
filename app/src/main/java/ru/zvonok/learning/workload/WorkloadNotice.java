package ru.zvonok.learning.workload;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of the schedule of assessments. */
public enum WorkloadNotice implements NoticeKind {
    /** A work that the teacher proposed was accepted or declined. */
    JUDGED("workload.work-judged");

    private final String key;

    WorkloadNotice(String key) {
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
        return Set.of(Channel.BELL);
    }
}
