package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** Puts sheets together: what is settled, what waits, and what the policy of the period's last day proposes. */
@Component
class SheetReader {

    private final TenantScope scope;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Journal journal;
    private final ClassJournal classes;
    private final GradingPolicies policies;
    private final PeriodMarkQuery query;
    private final CourseFacts courses;
    private final YearSheets years;

    SheetReader(
            TenantScope scope,
            Enrolment enrolment,
            Calendar calendar,
            Journal journal,
            ClassJournal classes,
            GradingPolicies policies,
            PeriodMarkQuery query,
            CourseFacts courses,
            YearSheets years) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.journal = journal;
        this.classes = classes;
        this.policies = policies;
        this.query = query;
        this.courses = courses;
        this.years = years;
    }

    PeriodSheet read(Course course, SheetColumn column) {
        if (column.result() != null) {
            return ofYear(course, List.of(column)).getFirst();
        }
        return sheet(
                course.id(),
                column.id(),
                journal.locked(course.id(), column.endsOn()),
                journal.results(course.id(), column.days()),
                query.of(scope.organisations(), course.schoolYear(), course.id(), column.id()),
                policy(course, column));
    }

    /** What holds for a course on the last day of a column. */
    GradingPolicy policy(Course course, SheetColumn column) {
        return policies.on(column.endsOn())
                .of(enrolment.schoolClass(course.group()).grade(), course.subject());
    }

    /** All columns of a course; of periods only what is settled. */
    List<PeriodSheet> ofYear(Course course) {
        List<SheetColumn> columns = columns(enrolment.schoolClass(course.group()));
        Map<Long, Boolean> locked = new HashMap<>();
        columns.stream()
                .filter(column -> column.result() == null)
                .forEach(column -> locked.put(column.id(), journal.locked(course.id(), column.endsOn())));
        return ofYear(course, columns).stream()
                .map(sheet -> new PeriodSheet(
                        sheet.course(),
                        sheet.period(),
                        sheet.scale(),
                        locked.getOrDefault(sheet.period(), sheet.locked()),
                        sheet.rows()))
                .toList();
    }

    private List<PeriodSheet> ofYear(Course course, List<SheetColumn> columns) {
        if (columns.isEmpty()) {
            return List.of();
        }
        ClassEntry group = enrolment.schoolClass(course.group());
        List<CourseResult> results =
                journal.results(course.id(), SheetColumn.whole(columns.getLast().periods()));
        return years.of(group, List.of(course), Map.of(course.id(), results), columns);
    }

    List<PeriodSheet> ofClass(ClassEntry group, SheetColumn column) {
        Map<Long, List<CourseResult>> results = new LinkedHashMap<>(classes.results(group.id(), column.days()));
        courses.ofGroup(group.id()).stream()
                .filter(Course::extracurricular)
                .forEach(course -> results.remove(course.id()));
        if (column.result() != null) {
            List<Course> taught = courses.ofGroup(group.id()).stream()
                    .filter(course -> results.containsKey(course.id()))
                    .toList();
            return years.of(group, taught, results, List.of(column));
        }
        PolicyBook book = policies.on(column.endsOn());
        Map<Long, Course> known = courses.byIds(results.keySet());
        Map<Long, Map<Long, Settled>> settled =
                query.ofCourses(scope.organisations(), group.year(), results.keySet(), column.id());
        Set<Long> locked = classes.locked(group.id(), column.endsOn());
        List<PeriodSheet> sheets = new ArrayList<>();
        results.forEach((course, all) -> sheets.add(sheet(
                course,
                column.id(),
                locked.contains(course),
                all,
                settled.getOrDefault(course, Map.of()),
                book.of(group.grade(), Objects.requireNonNull(known.get(course)).subject()))));
        return sheets;
    }

    /** A column of the course's class; another one is refused. */
    SheetColumn column(Course course, long id) {
        return column(enrolment.schoolClass(course.group()), id);
    }

    SheetColumn column(ClassEntry group, long id) {
        if (YearResult.of(id).isEmpty() && calendar.period(id).isEmpty()) {
            throw new NotFound();
        }
        return columns(group).stream()
                .filter(column -> column.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(FinalsProblem.PERIOD_NOT_OF_COURSE));
    }

    private List<SheetColumn> columns(ClassEntry group) {
        Long set = group.periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        return periods.isEmpty() ? List.of() : SheetColumn.all(periods, group.kind() == ClassKind.STUDY_GROUP);
    }

    private static PeriodSheet sheet(
            long course,
            long period,
            boolean locked,
            List<CourseResult> results,
            Map<Long, Settled> settled,
            GradingPolicy policy) {
        List<PeriodRow> rows = results.stream()
                .map(result -> settled.getOrDefault(result.person(), Settled.NOTHING)
                        .row(result, ProposalRule.propose(result, policy)))
                .toList();
        return new PeriodSheet(course, period, scale(results), locked, rows);
    }

    /** In which a course is marked; null where nobody is in it. */
    static @Nullable Scale scale(List<CourseResult> results) {
        return results.isEmpty() ? null : results.getFirst().scale();
    }
}
