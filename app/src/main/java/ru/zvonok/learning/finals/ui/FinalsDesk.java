package ru.zvonok.learning.finals.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.Policies;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.WritePermit;
import ru.zvonok.learning.journal.WritePermits;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** What the page of period marks asks for, in one place. */
@Component
class FinalsDesk {

    private final Finals finals;
    private final Policies policies;
    private final PeriodResults marks;
    private final WritePermits permits;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final MarklessClasses classes;

    FinalsDesk(
            Finals finals,
            Policies policies,
            PeriodResults marks,
            WritePermits permits,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            MarklessClasses classes) {
        this.finals = finals;
        this.policies = policies;
        this.marks = marks;
        this.permits = permits;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.classes = classes;
    }

    /** Courses with marks that the actor may see, by class and subject; those one teaches first of all. */
    List<Course> courses() {
        RowFilter rows = access.rows(FinalsAction.VIEW, Target.TargetKind.COURSE);
        List<Course> seen = courses.ofYear(SchoolYear.of(today())).stream()
                .filter(course -> rows.all() || rows.ids().contains(course.id()))
                .toList();
        Map<Long, ClassEntry> groups =
                enrolment.byIds(seen.stream().map(Course::group).collect(Collectors.toSet()));
        return seen.stream()
                .filter(course -> {
                    ClassEntry group = groups.get(course.group());
                    return group != null && !classes.markless(group);
                })
                .toList();
    }

    /** The first of those one teaches, else the first. */
    long usual(List<Course> all) {
        return courses.usual(all).id();
    }

    /** @throws NotFound where the actor may not see it, or there is none */
    Course course(long id) {
        if (!access.allows(FinalsAction.VIEW, Target.course(id))) {
            throw new NotFound();
        }
        return courses.course(id);
    }

    /** Whether the course is taught without marks. */
    boolean markless(Course course) {
        return classes.markless(enrolment.schoolClass(course.group()));
    }

    @Transactional(readOnly = true)
    public List<Period> periods(Course course) {
        @Nullable Long set = enrolment.schoolClass(course.group()).periodSet();
        return set == null ? List.of() : calendar.periods(set);
    }

    /** All columns, the chosen one with its proposals; the periods of a course are never none here. */
    List<FinalsColumn> columns(FinalsAddress at, List<Period> periods, long chosen) {
        Map<Long, String> names = new HashMap<>();
        periods.forEach(period -> names.put(period.id(), period.name()));
        List<PeriodSheet> sheets = finals.ofYear(at.course());
        List<WritePermit> own =
                sheets.stream().anyMatch(PeriodSheet::locked) && maySettle(at.course()) ? permits.mine() : List.of();
        Map<Long, LocalDate> ends = new HashMap<>();
        periods.forEach(period -> ends.put(period.id(), period.endsOn()));
        return sheets.stream()
                .map(sheet -> {
                    YearResult result = YearResult.of(sheet.period()).orElse(null);
                    String name = result == null ? names.getOrDefault(sheet.period(), "") : Words.t(result.textKey());
                    String spoken = result == null ? name : Words.t(result.textKey() + ".spoken");
                    boolean whole = result == null && sheet.period() == chosen;
                    PeriodSheet shown = whole ? finals.sheet(at.course(), chosen) : sheet;
                    LocalDate last =
                            ends.getOrDefault(sheet.period(), periods.getLast().endsOn());
                    boolean open = !shown.locked() || own.stream().anyMatch(permit -> permit.opens(at.course(), last));
                    return new FinalsColumn(sheet.period(), name, spoken, shown, open);
                })
                .toList();
    }

    boolean maySettle(long course) {
        return !scope.readsOnly() && access.allows(FinalsAction.SETTLE, Target.course(course));
    }

    boolean mayLock(long course) {
        return !scope.readsOnly() && access.allows(FinalsAction.LOCK, Target.course(course));
    }

    boolean mayUnlock(long course) {
        return !scope.readsOnly() && access.allows(FinalsAction.UNLOCK, Target.course(course));
    }

    Policies policies() {
        return policies;
    }

    boolean readsOnly() {
        return scope.readsOnly();
    }

    PeriodResults marks() {
        return marks;
    }

    Finals finals() {
        return finals;
    }

    long organisation() {
        return directory.current().id();
    }

    LocalDate today() {
        return directory.today();
    }
}
