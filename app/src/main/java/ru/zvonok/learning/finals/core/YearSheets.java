package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.StateExamMarks;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.finals.core.YearRolls.Roll;
import ru.zvonok.learning.finals.core.YearRule.Part;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Sheets of the year, the exam and the final mark, proposed from what is settled. */
@Component
class YearSheets {

    private final TenantScope scope;
    private final YearRolls rolls;
    private final GradingPolicies policies;
    private final PeriodMarkQuery query;
    private final ClosedResultQuery closed;
    private final EarlierYear earlier;
    private final LeavingGrades leaving;
    private final CourseworkWords courseworks;
    private final ObjectProvider<StateExamMarks> exams;

    YearSheets(
            TenantScope scope,
            YearRolls rolls,
            GradingPolicies policies,
            PeriodMarkQuery query,
            ClosedResultQuery closed,
            EarlierYear earlier,
            LeavingGrades leaving,
            CourseworkWords courseworks,
            ObjectProvider<StateExamMarks> exams) {
        this.scope = scope;
        this.rolls = rolls;
        this.policies = policies;
        this.query = query;
        this.closed = closed;
        this.earlier = earlier;
        this.leaving = leaving;
        this.courseworks = courseworks;
        this.exams = exams;
    }

    /**
     * Of courses of one class, for each course its sheets in the order of the columns; of periods only what is settled.
     *
     * @param results of the whole year, by course
     */
    List<PeriodSheet> of(
            ClassEntry group,
            Collection<Course> courses,
            Map<Long, List<CourseResult>> results,
            List<SheetColumn> columns) {
        List<Long> ids = courses.stream().map(Course::id).toList();
        SheetColumn last = columns.getLast();
        PolicyBook book = policies.on(last.endsOn());
        Map<Long, Map<Long, Map<Long, Settled>>> marks = query.ofYear(scope.organisations(), group.year(), ids);
        Map<Long, Set<Long>> shut = closed.of(scope.organisations(), ids);
        List<Integer> before = columns.stream().anyMatch(column -> column.result() == YearResult.FINAL)
                ? leaving.earlierYears(group)
                : List.of();
        boolean leaves = !before.isEmpty();
        Map<Long, Map<Long, List<Part>>> past = leaves ? earlier.of(group, courses, before) : Map.of();
        Map<Long, Map<Long, PeriodValue>> examined =
                columns.stream().anyMatch(column -> column.result() == YearResult.EXAM)
                        ? examined(group, courses)
                        : Map.of();
        Map<Long, Map<Long, String>> themes =
                columns.stream().anyMatch(column -> column.result() == YearResult.COURSEWORK)
                        ? courseworks.of(courses)
                        : Map.of();
        Map<Long, Roll> known = rolls.of(group, courses, last.days());
        List<PeriodSheet> sheets = new ArrayList<>();
        for (Course course : courses) {
            Year year = new Year(
                    last.periods(),
                    marks.getOrDefault(course.id(), Map.of()),
                    known.getOrDefault(course.id(), Roll.NOBODY),
                    past.getOrDefault(course.id(), Map.of()),
                    leaves,
                    examined.getOrDefault(course.id(), Map.of()),
                    themes.getOrDefault(course.id(), Map.of()),
                    book.of(group.grade(), course.subject()),
                    earlier);
            @Nullable Scale scale = SheetReader.scale(results.getOrDefault(course.id(), List.of()));
            for (SheetColumn column : columns) {
                List<PeriodRow> rows = results.getOrDefault(course.id(), List.of()).stream()
                        .map(result -> year.row(column, result))
                        .toList();
                boolean locked = shut.getOrDefault(course.id(), Set.of()).contains(column.id());
                sheets.add(new PeriodSheet(course.id(), column.id(), scale, locked, rows));
            }
        }
        return sheets;
    }

    private Map<Long, Map<Long, PeriodValue>> examined(ClassEntry group, Collection<Course> courses) {
        return leaving.level(group).isEmpty()
                ? Map.of()
                : exams.stream()
                        .findFirst()
                        .map(source -> source.of(group, courses))
                        .orElse(Map.of());
    }

    /** What a certificate is made of, in the courses of this year. */
    List<LeavingMark> leaving(ClassEntry group, Collection<Course> courses, List<Period> periods) {
        List<Long> ids = courses.stream().map(Course::id).toList();
        List<Integer> before = leaving.earlierYears(group);
        SheetColumn whole = SheetColumn.all(periods, false).getLast();
        Map<Long, Map<Long, Map<Long, Settled>>> marks = query.ofYear(scope.organisations(), group.year(), ids);
        Map<Long, Map<Long, List<Part>>> past = before.isEmpty() ? Map.of() : earlier.of(group, courses, before);
        PolicyBook book = policies.on(whole.endsOn());
        Map<Long, Roll> known = rolls.of(group, courses, whole.days());
        List<LeavingMark> all = new ArrayList<>();
        for (Course course : courses) {
            Roll roll = known.getOrDefault(course.id(), Roll.NOBODY);
            Year year = new Year(
                    periods,
                    marks.getOrDefault(course.id(), Map.of()),
                    roll,
                    past.getOrDefault(course.id(), Map.of()),
                    !before.isEmpty(),
                    Map.of(),
                    Map.of(),
                    book.of(group.grade(), course.subject()),
                    earlier);
            roll.there().keySet().forEach(student -> all.add(year.leaving(course, student)));
        }
        return all;
    }

    /** What is known of a course in a year. */
    private record Year(
            List<Period> periods,
            Map<Long, Map<Long, Settled>> marks,
            Roll roll,
            Map<Long, List<Part>> before,
            boolean leaves,
            Map<Long, PeriodValue> examined,
            Map<Long, String> themes,
            GradingPolicy policy,
            EarlierYear earlier) {

        PeriodRow row(SheetColumn column, CourseResult result) {
            Proposal proposal = column.result() == null
                    ? Proposal.UNASKED
                    : proposed(column.result(), result.person(), result.scale())
                            .with(result.missed(), result.lessons(), result.duties());
            return settled(column.id(), result.person()).row(result, proposal);
        }

        private Proposal proposed(YearResult result, long student, Scale scale) {
            return switch (result) {
                case YEAR -> YearRule.year(parts(student), scale, policy.approval());
                case COURSEWORK -> YearRule.coursework(themes.get(student));
                case EXAM -> YearRule.exam(examined.get(student), scale);
                case FINAL ->
                    leaves
                            ? YearRule.overYears(bothYears(student), scale, policy.approval())
                            : YearRule.last(
                                    settled(YearResult.YEAR.column(), student).value(),
                                    settled(YearResult.EXAM.column(), student).value(),
                                    scale,
                                    policy.region().examShare(),
                                    policy.approval());
            };
        }

        private LeavingMark leaving(Course course, long student) {
            List<Part> counted = leaves
                    ? bothYears(student)
                    : List.of(earlier.year(
                            settled(YearResult.YEAR.column(), student).value()));
            return new LeavingMark(
                    course.subject(),
                    course.subjectName(),
                    course.id(),
                    student,
                    counted.stream()
                            .map(part -> new LeavingMark.Counted(part.name(), part.value()))
                            .toList(),
                    settled(YearResult.EXAM.column(), student).value(),
                    settled(YearResult.FINAL.column(), student).value());
        }

        private List<Part> parts(long student) {
            List<DateRange> days = roll.there().getOrDefault(student, List.of());
            List<Part> parts = new ArrayList<>();
            for (Period period : periods) {
                PeriodValue mark = mark(period.id(), student);
                if (mark != null || days.stream().anyMatch(range -> range.overlaps(period.days()))) {
                    parts.add(new Part(period.name(), policy.weight(period.number()), mark));
                }
            }
            return parts;
        }

        /** Of this course, else of the one the pupil came from. */
        private @Nullable PeriodValue mark(long period, long student) {
            PeriodValue own = settled(period, student).value();
            return own == null ? roll.brought().getOrDefault(period, Map.of()).get(student) : own;
        }

        private List<Part> bothYears(long student) {
            List<Part> parts = new ArrayList<>(before.getOrDefault(student, List.of()));
            if (parts.isEmpty()) {
                parts.add(earlier.nothing());
            }
            parts(student).forEach(part -> parts.add(new Part(part.name(), 1, part.value())));
            parts.add(earlier.year(settled(YearResult.YEAR.column(), student).value()));
            return parts;
        }

        private Settled settled(long column, long student) {
            return marks.getOrDefault(column, Map.of()).getOrDefault(student, Settled.NOTHING);
        }
    }
}
