package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import ru.zvonok.learning.finals.core.YearRule.Part;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Sheets of the year, the exam and the final mark, proposed from what is settled. */
@Component
class YearSheets {

    private final TenantScope scope;
    private final Enrolment enrolment;
    private final GradingPolicies policies;
    private final PeriodMarkQuery query;
    private final ClosedResultQuery closed;
    private final EarlierYear earlier;
    private final LeavingGrades leaving;
    private final ObjectProvider<StateExamMarks> exams;

    YearSheets(
            TenantScope scope,
            Enrolment enrolment,
            GradingPolicies policies,
            PeriodMarkQuery query,
            ClosedResultQuery closed,
            EarlierYear earlier,
            LeavingGrades leaving,
            ObjectProvider<StateExamMarks> exams) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.policies = policies;
        this.query = query;
        this.closed = closed;
        this.earlier = earlier;
        this.leaving = leaving;
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
        Map<Long, Map<Long, List<Part>>> known = leaves ? earlier.of(group, courses, before) : Map.of();
        Map<Long, Map<Long, PeriodValue>> examined =
                columns.stream().anyMatch(column -> column.result() == YearResult.EXAM)
                        ? examined(group, courses)
                        : Map.of();
        Map<Long, Map<Long, List<DateRange>>> rosters = new HashMap<>();
        List<PeriodSheet> sheets = new ArrayList<>();
        for (Course course : courses) {
            Year year = new Year(
                    last.periods(),
                    marks.getOrDefault(course.id(), Map.of()),
                    rosters.computeIfAbsent(
                            course.subgroup() == null ? 0L : course.subgroup(), key -> there(course, last)),
                    known.getOrDefault(course.id(), Map.of()),
                    leaves,
                    examined.getOrDefault(course.id(), Map.of()),
                    book.of(group.grade(), course.subject()),
                    earlier);
            for (SheetColumn column : columns) {
                List<PeriodRow> rows = results.getOrDefault(course.id(), List.of()).stream()
                        .map(result -> year.row(column, result))
                        .toList();
                boolean locked = shut.getOrDefault(course.id(), Set.of()).contains(column.id());
                sheets.add(new PeriodSheet(course.id(), column.id(), locked, rows));
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
        SheetColumn whole = SheetColumn.all(periods).getLast();
        Map<Long, Map<Long, Map<Long, Settled>>> marks = query.ofYear(scope.organisations(), group.year(), ids);
        Map<Long, Map<Long, List<Part>>> known = before.isEmpty() ? Map.of() : earlier.of(group, courses, before);
        PolicyBook book = policies.on(whole.endsOn());
        Map<Long, Map<Long, List<DateRange>>> rosters = new HashMap<>();
        List<LeavingMark> all = new ArrayList<>();
        for (Course course : courses) {
            Map<Long, List<DateRange>> there = rosters.computeIfAbsent(
                    course.subgroup() == null ? 0L : course.subgroup(), key -> there(course, whole));
            Year year = new Year(
                    periods,
                    marks.getOrDefault(course.id(), Map.of()),
                    there,
                    known.getOrDefault(course.id(), Map.of()),
                    !before.isEmpty(),
                    Map.of(),
                    book.of(group.grade(), course.subject()),
                    earlier);
            there.keySet().forEach(student -> all.add(year.leaving(course, student)));
        }
        return all;
    }

    private Map<Long, List<DateRange>> there(Course course, SheetColumn year) {
        Long subgroup = course.subgroup();
        List<Member> members = subgroup == null
                ? enrolment.members(course.group(), year.days())
                : enrolment.subgroupMembers(subgroup, year.days());
        Map<Long, List<DateRange>> there = new HashMap<>();
        members.forEach(member ->
                there.computeIfAbsent(member.person(), id -> new ArrayList<>()).add(member.valid()));
        return there;
    }

    /** What is known of a course in a year. */
    private record Year(
            List<Period> periods,
            Map<Long, Map<Long, Settled>> marks,
            Map<Long, List<DateRange>> there,
            Map<Long, List<Part>> before,
            boolean leaves,
            Map<Long, PeriodValue> examined,
            GradingPolicy policy,
            EarlierYear earlier) {

        PeriodRow row(SheetColumn column, CourseResult result) {
            Proposal proposal = column.result() == null
                    ? Proposal.UNASKED
                    : proposed(column.result(), result.person())
                            .with(result.missed(), result.lessons(), result.duties());
            return settled(column.id(), result.person()).row(result, proposal);
        }

        private Proposal proposed(YearResult result, long student) {
            return switch (result) {
                case YEAR -> YearRule.year(parts(student), policy.approval());
                case EXAM -> YearRule.exam(examined.get(student));
                case FINAL ->
                    leaves
                            ? YearRule.overYears(bothYears(student), policy.approval())
                            : YearRule.last(
                                    settled(YearResult.YEAR.column(), student).value(),
                                    settled(YearResult.EXAM.column(), student).value(),
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
            List<DateRange> days = there.getOrDefault(student, List.of());
            List<Part> parts = new ArrayList<>();
            for (Period period : periods) {
                Settled mark = settled(period.id(), student);
                if (mark.value() != null || days.stream().anyMatch(range -> range.overlaps(period.days()))) {
                    parts.add(new Part(period.name(), policy.weight(period.number()), mark.value()));
                }
            }
            return parts;
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
