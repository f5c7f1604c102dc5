package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.WorkloadNotice;
import ru.zvonok.learning.workload.WorkloadProblem;
import ru.zvonok.learning.workload.core.WorkQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** Publishes schedules, keeps why a published one changed, and tells teachers what became of their proposals. */
@Component
class Publishing {

    private static final int LONGEST = 500;

    private final TenantScope scope;
    private final AccessControl access;
    private final SchoolClock clock;
    private final PublicationQuery query;
    private final PersonFacts people;
    private final Notifications notifications;

    Publishing(
            TenantScope scope,
            AccessControl access,
            SchoolClock clock,
            PublicationQuery query,
            PersonFacts people,
            Notifications notifications) {
        this.scope = scope;
        this.access = access;
        this.clock = clock;
        this.query = query;
        this.people = people;
        this.notifications = notifications;
    }

    void publish(int year, int half, int number) {
        query.publish(scope.organisation(), year, half, number, account(), clock.now());
    }

    /** Notes a change of an accepted work in each half-year it concerns that is published; answers whether one is. */
    boolean changed(long work, @Nullable LocalDate before, @Nullable LocalDate after, @Nullable String reason) {
        boolean noted = false;
        List<LocalDate> days =
                Stream.of(before, after).filter(day -> day != null).toList();
        for (int half : days.stream().map(Halves::of).collect(Collectors.toCollection(TreeSet::new))) {
            int year = SchoolYear.of(days.getFirst());
            int number = query.latest(scope.organisation(), year, half);
            if (number > 0) {
                if (reason == null || reason.isBlank()) {
                    throw Refusal.at("change", WorkloadProblem.CHANGE_REASON_MISSING);
                }
                if (reason.length() > LONGEST) {
                    throw Refusal.at("change", WorkloadProblem.TEXT_TOO_LONG, LONGEST);
                }
                query.changed(
                        scope.organisation(),
                        year,
                        half,
                        number,
                        new PublicationQuery.Change(work, clock.now(), before, after, reason.strip()),
                        account());
                noted = true;
            }
        }
        return noted;
    }

    /** The teacher who proposed the work, if it was one. */
    void tell(Row row, String key) {
        Long teacher = row.proposedBy();
        if (teacher != null) {
            Map<Long, UUID> guids = people.guids(List.of(teacher));
            notifications.tell(
                    guids.values(), new Notice(WorkloadNotice.JUDGED, key, List.of(row.day()), "assessments"));
        }
    }

    private @Nullable Long account() {
        return access.actorIfAny().map(Actor::account).orElse(null);
    }
}
