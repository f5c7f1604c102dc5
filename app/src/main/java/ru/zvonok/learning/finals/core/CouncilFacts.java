package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.StateExamMarks;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.CouncilRule.Facts;
import ru.zvonok.learning.finals.core.CouncilRule.Stage;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.Programmes;

/** What stands in the marks of a class that goes before the council. */
@Component
class CouncilFacts {

    /** A class; facts and averages by pupil. */
    record Known(
            ClassEntry group,
            Stage stage,
            Map<Long, PersonName> pupils,
            Map<Long, Facts> facts,
            Map<Long, BigDecimal> averages) {}

    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final Calendar calendar;
    private final RegionalRules rules;
    private final LeavingGrades leaving;
    private final MarklessClasses markless;
    private final ClassMarks classMarks;
    private final Programmes programmes;
    private final ObjectProvider<StateExamMarks> exams;

    CouncilFacts(
            Enrolment enrolment,
            CourseFacts courses,
            Calendar calendar,
            RegionalRules rules,
            LeavingGrades leaving,
            MarklessClasses markless,
            ClassMarks classMarks,
            Programmes programmes,
            ObjectProvider<StateExamMarks> exams) {
        this.enrolment = enrolment;
        this.courses = courses;
        this.calendar = calendar;
        this.rules = rules;
        this.leaving = leaving;
        this.markless = markless;
        this.classMarks = classMarks;
        this.programmes = programmes;
        this.exams = exams;
    }

    Known of(ClassEntry group) {
        Stage stage = stage(group);
        Map<Long, PersonName> pupils = classMarks.pupils(group);
        List<Course> taught = courses.ofGroup(group.id()).stream()
                .filter(course -> course.kind() != CourseKind.EXTRACURRICULAR)
                .toList();
        Map<Long, Course> own = new HashMap<>();
        taught.forEach(course -> own.put(course.id(), course));
        Map<Long, Map<Long, Map<Long, PeriodValue>>> marks = new HashMap<>();
        for (SettledMark mark : classMarks.of(group, taught, pupils.keySet())) {
            Course course = own.get(mark.course());
            if (course != null) {
                marks.computeIfAbsent(mark.student(), id -> new HashMap<>())
                        .computeIfAbsent(course.subject(), id -> new HashMap<>())
                        .put(mark.period(), mark.value());
            }
        }
        Map<Long, Set<Long>> parts = parts(group, taught);
        List<Long> columns = columns(group, stage);
        Map<Long, List<PeriodValue>> attested = new HashMap<>();
        if (stage == Stage.COLLEGE_LEAVING) {
            exams.orderedStream().forEach(source -> attested.putAll(source.ofWhole(group)));
        }
        Map<Long, Facts> facts = new LinkedHashMap<>();
        Map<Long, BigDecimal> averages = new HashMap<>();
        for (Long pupil : pupils.keySet()) {
            Map<Long, Course> subjects = new LinkedHashMap<>();
            taught.stream()
                    .filter(course -> course.subgroup() == null
                            || parts.getOrDefault(course.subgroup(), Set.of()).contains(pupil))
                    .forEach(course -> subjects.putIfAbsent(course.subject(), course));
            Map<Long, Map<Long, PeriodValue>> all = marks.getOrDefault(pupil, Map.of());
            facts.put(pupil, facts(subjects, all, columns, attested.getOrDefault(pupil, List.of())));
            BigDecimal average = average(all, columns);
            if (average != null) {
                averages.put(pupil, average);
            }
        }
        return new Known(group, stage, pupils, facts, averages);
    }

    Stage stage(ClassEntry group) {
        if (group.kind() != ClassKind.SCHOOL_CLASS) {
            Programme programme = programmes.ofGroups(List.of(group)).get(group.id());
            if (programme == null) {
                return Stage.COLLEGE;
            }
            return programme.endsWith(group) ? Stage.COLLEGE_LEAVING : Stage.COLLEGE_COURSE;
        }
        LocalDate day = LocalDate.of(group.year() + 1, 5, 1);
        if (markless.markless(group)) {
            return Stage.UNMARKED;
        }
        if (leaving.level(group).isPresent()) {
            return Stage.LEAVING;
        }
        return group.grade() == rules.whole("finals.basic.first-grade", day) - 1
                ? Stage.END_OF_PRIMARY
                : Stage.ORDINARY;
    }

    /** Where the mark of a year stands: in its own column; in a college that has none, the latest semester's. */
    private List<Long> columns(ClassEntry group, Stage stage) {
        List<Long> columns = new ArrayList<>(List.of(YearResult.YEAR.column()));
        Long set = group.periodSet();
        if (stage.college() && set != null) {
            columns.addAll(
                    calendar.periods(set).reversed().stream().map(Period::id).toList());
        }
        return columns;
    }

    /** Who is in which subgroup. */
    private Map<Long, Set<Long>> parts(ClassEntry group, List<Course> taught) {
        LocalDate day = classMarks.day(group);
        Map<Long, Set<Long>> parts = new HashMap<>();
        for (Course course : taught) {
            Long subgroup = course.subgroup();
            if (subgroup != null && !parts.containsKey(subgroup)) {
                Set<Long> members = new HashSet<>();
                enrolment.subgroupMembers(subgroup, new DateRange(day, day)).forEach(one -> members.add(one.person()));
                parts.put(subgroup, members);
            }
        }
        return parts;
    }

    private static Facts facts(
            Map<Long, Course> subjects,
            Map<Long, Map<Long, PeriodValue>> marks,
            List<Long> columns,
            List<PeriodValue> attestation) {
        List<String> debts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        subjects.forEach((subject, course) -> {
            Map<Long, PeriodValue> own = marks.getOrDefault(subject, Map.of());
            PeriodValue year = first(own, columns);
            PeriodValue last = own.get(YearResult.FINAL.column());
            if (year == null) {
                missing.add(course.subjectShortName());
            } else if (debt(year)) {
                debts.add(course.subjectShortName());
            }
            if (debt(last) || debt(own.get(YearResult.EXAM.column()))) {
                failed.add(course.subjectShortName());
            } else if (last == null) {
                unfinished.add(course.subjectShortName());
            }
        });
        return new Facts(missing.size() < subjects.size(), debts, missing, failed, unfinished, attestation);
    }

    private static @Nullable BigDecimal average(Map<Long, Map<Long, PeriodValue>> marks, List<Long> columns) {
        Tally tally = Tally.NOTHING;
        for (Map<Long, PeriodValue> own : marks.values()) {
            PeriodValue year = first(own, columns);
            tally = year == null ? tally : tally.and(year);
        }
        return tally.average();
    }

    private static @Nullable PeriodValue first(Map<Long, PeriodValue> own, List<Long> columns) {
        return columns.stream()
                .filter(own::containsKey)
                .findFirst()
                .map(own::get)
                .orElse(null);
    }

    private static boolean debt(@Nullable PeriodValue value) {
        return value != null
                && (value.worth() == PeriodValue.TWO.worth()
                        || value == PeriodValue.NOT_ATTESTED
                        || value == PeriodValue.FAIL);
    }
}
