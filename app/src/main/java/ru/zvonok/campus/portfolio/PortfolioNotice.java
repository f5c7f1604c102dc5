package ru.zvonok.campus.portfolio;

import java.util.Set;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeKind;

/** What people are told of portfolios. */
public enum PortfolioNotice implements NoticeKind {
    /** An achievement is confirmed or given back (DEF-11, DEF-12). */
    CHECKED("portfolio.checked", Set.of(Role.STUDENT, Role.GUARDIAN, Role.TEACHER, Role.EDUCATOR)),
    /** Somebody may take part in a project (DOC-06). */
    INVITED("portfolio.invited", Set.of());

    private final String key;
    private final Set<Role> audience;

    PortfolioNotice(String key, Set<Role> audience) {
        this.key = key;
        this.audience = audience;
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
        return Set.of(Channel.BELL);
    }
}
