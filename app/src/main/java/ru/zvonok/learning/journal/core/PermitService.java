package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GivePermit;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.WritePermit;
import ru.zvonok.learning.journal.WritePermits;
import ru.zvonok.learning.journal.core.PermitQuery.Row;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

@Service
class PermitService implements WritePermits {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final PermitQuery query;
    private final Notifications notifications;
    private final PermitPages pages;

    PermitService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            CourseFacts courses,
            LessonFacts lessons,
            PersonFacts people,
            PermitQuery query,
            Notifications notifications,
            PermitPages pages) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.courses = courses;
        this.lessons = lessons;
        this.people = people;
        this.query = query;
        this.notifications = notifications;
        this.pages = pages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WritePermit> running() {
        access.require(JournalAction.LOCK, Target.organisation());
        return named(query.running(scope.organisations(), null, clock.now()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WritePermit> mine() {
        access.requireAny(JournalAction.VIEW);
        return courses.me()
                .map(me -> named(query.running(scope.organisations(), me, clock.now())))
                .orElse(List.of());
    }

    @Override
    @Transactional
    public void give(GivePermit permit) {
        access.require(JournalAction.LOCK, Target.organisation());
        Instant now = clock.now();
        Instant until = permit.until().atZone(directory.current().zone()).toInstant();
        if (!until.isAfter(now)) {
            throw Refusal.at("until", JournalProblem.PERMIT_PAST);
        }
        if (permit.last().isBefore(permit.first())) {
            throw Refusal.at("last", JournalProblem.PERMIT_DAYS);
        }
        if (permit.reason().isEmpty() || permit.reason().length() > EditCell.LONGEST_REASON) {
            throw Refusal.at("reason", JournalProblem.PERMIT_REASON, EditCell.LONGEST_REASON);
        }
        UUID guid = people.guids(List.of(permit.person())).get(permit.person());
        if (guid == null) {
            throw new NotFound();
        }
        Map<Long, Course> named = courses.byIds(permit.courses());
        if (!named.keySet().containsAll(permit.courses())) {
            throw new NotFound();
        }
        requireTeacher(permit, named);
        @Nullable Long account = access.actorIfAny().map(Actor::account).orElse(null);
        query.add(scope.organisation(), permit, permit.courses(), until, account, now);
        notifications.tell(
                List.of(guid),
                new Notice(
                        JournalNotice.PERMIT,
                        "journal.bell.permit",
                        List.of(permit.until().toLocalDate()),
                        "journal"));
        pages.tell(permit.person(), permit.courses(), new DateRange(permit.first(), permit.last()));
        audit.wrote("journal.permit-given", entry -> entry.person(permit.person())
                .day(permit.first())
                .fact("courses", permit.courses().size()));
    }

    /** Of a course that is named the person is a teacher, or stands in for one on these days. */
    private void requireTeacher(GivePermit permit, Map<Long, Course> named) {
        List<Course> others = named.values().stream()
                .filter(course -> !course.taughtBy(permit.person()))
                .toList();
        if (!others.isEmpty()) {
            List<Long> held = lessons.ofTeacher(permit.person(), new DateRange(permit.first(), permit.last())).stream()
                    .filter(lesson -> Objects.equals(lesson.teacher(), permit.person()))
                    .map(lesson -> lesson.course())
                    .toList();
            if (others.stream().anyMatch(course -> !held.contains(course.id()))) {
                throw Refusal.at("courses", JournalProblem.PERMIT_STRANGER);
            }
        }
    }

    @Override
    @Transactional
    public void end(long permit) {
        access.require(JournalAction.LOCK, Target.organisation());
        Row ended = query.running(List.of(scope.organisation()), null, clock.now()).stream()
                .filter(row -> row.id() == permit)
                .findFirst()
                .orElseThrow(NotFound::new);
        long person = query.end(
                        scope.organisation(),
                        permit,
                        access.actorIfAny().map(Actor::account).orElse(null),
                        clock.now())
                .orElseThrow(NotFound::new);
        Long course = ended.course();
        pages.tell(person, course == null ? Set.of() : Set.of(course), ended.days());
        audit.wrote("journal.permit-ended", entry -> entry.person(person).fact("permit", permit));
    }

    private List<WritePermit> named(List<Row> rows) {
        Map<Long, PersonName> names =
                people.names(rows.stream().map(Row::person).distinct().toList());
        Map<Long, Course> titles = courses.byIds(rows.stream()
                .map(Row::course)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .filter(row -> names.containsKey(row.person()))
                .map(row -> {
                    @Nullable Course course = row.course() == null ? null : titles.get(row.course());
                    return new WritePermit(
                            row.id(),
                            row.person(),
                            Objects.requireNonNull(names.get(row.person())),
                            row.course(),
                            course == null ? null : course.title(),
                            row.days(),
                            row.until(),
                            row.reason(),
                            row.account(),
                            row.at());
                })
                .toList();
    }
}
