package ru.zvonok.campus.announcements.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.AnnouncementsNotice;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Tells people that there is something to read, on the first day on which it is shown; never what it says. */
@Component
class AnnouncementBell implements NightlyWork {

    private final Notifications notifications;
    private final Circles circles;
    private final AnnouncementQuery query;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;

    AnnouncementBell(
            Notifications notifications,
            Circles circles,
            AnnouncementQuery query,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            SchoolClock clock) {
        this.notifications = notifications;
        this.circles = circles;
        this.query = query;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announcements.first-day";
    }

    @Override
    public void run() {
        LocalDate today = directory.today();
        List<Long> untold = query.untold(scope.organisation(), today);
        query.circles(scope.organisation(), untold).forEach((id, to) -> told(id, to, Set.of()));
    }

    /** Tells everybody in the circles but those in circles that were told before. */
    void told(long announcement, Collection<Circle> to, Collection<Circle> before) {
        Set<UUID> people = new HashSet<>(circles.people(to));
        people.removeAll(circles.people(before));
        access.actorIfAny().map(Actor::person).ifPresent(people::remove);
        tell(people, AnnouncementsNotice.PLACED, "announcements.bell.placed", announcement);
        query.told(scope.organisation(), announcement, clock.now());
    }

    void remind(long announcement, Collection<UUID> people) {
        tell(people, AnnouncementsNotice.REMINDER, "announcements.bell.reminder", announcement);
    }

    private void tell(Collection<UUID> people, AnnouncementsNotice kind, String text, long announcement) {
        if (!people.isEmpty()) {
            notifications.tell(people, new Notice(kind, text, List.of(), Announcements.ONE + "/" + announcement));
        }
    }
}
