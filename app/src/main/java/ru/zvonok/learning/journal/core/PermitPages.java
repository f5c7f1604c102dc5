package ru.zvonok.learning.journal.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.DaysReopened;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;

/** Lets open pages know that a permit was given or ended, also when it ran out by itself. */
@Component
class PermitPages implements DueWork {

    private final PermitQuery query;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PermitPages(
            PermitQuery query,
            TenantScope scope,
            SchoolClock clock,
            CourseFacts courses,
            LessonFacts lessons,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
        this.courses = courses;
        this.lessons = lessons;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return "journal.permits";
    }

    @Override
    public List<Long> due() {
        return query.due(clock.now());
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(
                status -> query.ranOut(scope.organisation(), clock.now()).forEach(row -> {
                    Long course = row.course();
                    tell(row.person(), course == null ? Set.of() : Set.of(course), row.days());
                }));
    }

    /** Pages of the courses that are meant are painted anew; with none named, of all that the person teaches. */
    void tell(long person, Set<Long> named, DateRange days) {
        Set<Long> meant = new HashSet<>(named);
        if (named.isEmpty()) {
            lessons.ofTeacher(person, days).forEach(lesson -> meant.add(lesson.course()));
            courses.ofYear(SchoolYear.of(days.from())).stream()
                    .filter(course -> course.taughtBy(person))
                    .forEach(course -> meant.add(course.id()));
        }
        events.publishEvent(new DaysReopened(scope.organisation(), meant));
    }
}
