package ru.zvonok.learning.finals.core;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsNotice;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.OwedColumn;
import ru.zvonok.learning.finals.OwedMarks;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

@Service
class OwedService implements OwedMarks {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final OwedReader reader;
    private final OwedQuery query;
    private final Notifications notifications;

    OwedService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            CourseFacts courses,
            PersonFacts people,
            OwedReader reader,
            OwedQuery query,
            Notifications notifications) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.courses = courses;
        this.people = people;
        this.reader = reader;
        this.query = query;
        this.notifications = notifications;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwedColumn> open() {
        access.require(FinalsAction.LOCK, Target.organisation());
        return reader.of(courses.ofYear(SchoolYear.of(directory.today())));
    }

    @Override
    @Transactional
    public void nudge(long person) {
        access.require(FinalsAction.LOCK, Target.organisation());
        UUID guid = people.guids(List.of(person)).get(person);
        if (guid == null) {
            throw new NotFound();
        }
        List<OwedColumn> owed = reader
                .of(courses.ofYear(SchoolYear.of(directory.today())).stream()
                        .filter(course -> course.taughtBy(person))
                        .toList())
                .stream()
                .filter(one -> Objects.equals(one.teacher(), person))
                .toList();
        if (owed.isEmpty()) {
            throw new Refusal(FinalsProblem.NOTHING_OWED);
        }
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        if (!query.nudge(scope.organisation(), person, account, directory.today(), clock.now())) {
            throw new Refusal(FinalsProblem.NUDGED_TODAY);
        }
        OwedColumn first = owed.getFirst();
        notifications.tell(
                List.of(guid),
                new Notice(
                        FinalsNotice.NUDGE,
                        "finals.bell.nudge",
                        List.of(owed.size(), first.course().title(), first.name()),
                        OwedDuties.path(first)));
        audit.wrote(
                "finals.teacher-nudged",
                entry -> entry.person(person).day(first.due()).fact("columns", owed.size()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, LocalTime> nudgedToday() {
        access.require(FinalsAction.LOCK, Target.organisation());
        return query.nudged(
                scope.organisations(), directory.today(), directory.current().zone());
    }
}
