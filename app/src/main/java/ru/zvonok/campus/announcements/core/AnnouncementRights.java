package ru.zvonok.campus.announcements.core;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.AnnouncementsAction;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Kept;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;

/** Who may do what to one announcement. */
@Component
class AnnouncementRights {

    private final AccessControl access;
    private final Circles circles;
    private final Directory directory;

    AnnouncementRights(AccessControl access, Circles circles, Directory directory) {
        this.access = access;
        this.circles = circles;
        this.directory = directory;
    }

    boolean wrote(Kept one) {
        return one.author() == access.actor().account();
    }

    /** Looks after the board: drafts stay with those who write them. */
    boolean manages(Kept one) {
        return one.state() != AnnouncementState.DRAFT
                && access.allows(AnnouncementsAction.MANAGE, Target.organisation());
    }

    /** Changes it, takes it back, sees who has read it. */
    boolean keeps(Kept one) {
        return wrote(one) && access.allowsAny(AnnouncementsAction.PLACE) || manages(one);
    }

    /** Whether it speaks, or has spoken, to the reader. */
    boolean addressed(Kept one, Set<Circle> to) {
        return one.state() != AnnouncementState.DRAFT
                && !one.from().isAfter(directory.today())
                && !Collections.disjoint(to, circles.mine());
    }

    boolean reads(Kept one, Set<Circle> to) {
        boolean whole = one.state() != AnnouncementState.DRAFT
                && access.allows(AnnouncementsAction.READ, Target.organisation());
        return whole || wrote(one) || access.allowsAny(AnnouncementsAction.READ) && addressed(one, to);
    }
}
