package ru.zvonok.learning.workload.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.journal.LoadFacts.GivenHomework;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.learning.workload.HomeworkLoad;
import ru.zvonok.learning.workload.LateShare;
import ru.zvonok.learning.workload.LoadWeek;
import ru.zvonok.learning.workload.UsualMinutes;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.learning.workload.WorkloadProblem;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class HomeworkLoadService implements HomeworkLoad {

    private static final int MOST_MINUTES = 600;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final HomeworkReader reader;
    private final LateReader late;
    private final UsualQuery usual;
    private final CourseFacts courses;
    private final Curriculum curriculum;
    private final Enrolment enrolment;

    HomeworkLoadService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            HomeworkReader reader,
            LateReader late,
            UsualQuery usual,
            CourseFacts courses,
            Curriculum curriculum,
            Enrolment enrolment) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.reader = reader;
        this.late = late;
        this.usual = usual;
        this.courses = courses;
        this.curriculum = curriculum;
        this.enrolment = enrolment;
    }

    @Override
    @Transactional(readOnly = true)
    public LoadWeek week(LocalDate day) {
        access.require(WorkloadAction.VIEW_LOAD, Target.organisation());
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int year = SchoolYear.of(monday);
        Map<Long, ClassEntry> groups = enrolment.classes(year).stream()
                .filter(group -> group.kind() == ClassKind.SCHOOL_CLASS && !group.closed())
                .collect(Collectors.toMap(ClassEntry::id, Function.identity()));
        Map<Long, List<Course>> taught = courses.ofYear(year).stream()
                .filter(course -> course.kind() == CourseKind.LESSONS && groups.containsKey(course.group()))
                .collect(Collectors.groupingBy(Course::group));
        List<GivenHomework> given = reader.due(
                year,
                taught.values().stream().flatMap(List::stream).toList(),
                new DateRange(monday, monday.plusDays(6)));
        HomeworkReader.Numbers numbers = reader.numbers();
        Set<LocalDate> days = new TreeSet<>();
        List<LoadWeek.Line> lines = new ArrayList<>();
        taught.forEach((group, own) -> {
            Map<LocalDate, DayLoad> loads =
                    reader.days(numbers, Objects.requireNonNull(groups.get(group)), byId(own), given, null).stream()
                            .collect(Collectors.toMap(DayLoad::day, Function.identity()));
            days.addAll(loads.keySet());
            lines.add(new LoadWeek.Line(
                    group, Objects.requireNonNull(groups.get(group)).name(), loads));
        });
        for (int i = 0; i < 5; i++) {
            days.add(monday.plusDays(i));
        }
        lines.sort(Comparator.comparingDouble(HomeworkLoadService::worst)
                .reversed()
                .thenComparing(LoadWeek.Line::name, ru.zvonok.platform.kernel.TextOrder.ORDER));
        return new LoadWeek(monday, List.copyOf(days), lines);
    }

    private static double worst(LoadWeek.Line line) {
        return line.days().values().stream()
                .mapToDouble(day -> day.limit() == 0 ? 0 : (double) day.minutes() / day.limit())
                .max()
                .orElse(0);
    }

    private static Map<Long, Course> byId(List<Course> courses) {
        return courses.stream().collect(Collectors.toMap(Course::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayLoad> ofPupil(long pupil, DateRange days) {
        access.require(WorkloadAction.VIEW, Target.person(pupil));
        @Nullable ClassEntry group = enrolment.classOf(pupil, days.from()).orElse(null);
        if (group == null || group.kind() != ClassKind.SCHOOL_CLASS) {
            return List.of();
        }
        Set<Long> subgroups = enrolment.subgroupsOf(pupil, days);
        List<Course> own = courses.ofGroup(group.id()).stream()
                .filter(course -> course.subgroup() == null || subgroups.contains(course.subgroup()))
                .toList();
        List<GivenHomework> given = reader.due(group.year(), own, days);
        return given.isEmpty() ? List.of() : reader.days(reader.numbers(), group, byId(own), given, pupil);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LateShare> late(DateRange days) {
        access.require(WorkloadAction.VIEW_LOAD, Target.organisation());
        return late.of(days);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UsualMinutes> usual() {
        access.require(WorkloadAction.VIEW_LOAD, Target.organisation());
        return usual.all(scope.organisations());
    }

    @Override
    @Transactional
    public void add(UsualMinutes line) {
        access.require(WorkloadAction.SET_NORMS, Target.organisation());
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        if ((from == null) != (to == null)
                || from != null
                        && to != null
                        && (from > to || from < 1 || to > ClassKind.SCHOOL_CLASS.highestGrade())) {
            throw Refusal.at("gradeTo", WorkloadProblem.GRADES);
        }
        if (line.minutes() < 0 || line.minutes() > MOST_MINUTES) {
            throw Refusal.at("minutes", WorkloadProblem.MINUTES, MOST_MINUTES);
        }
        Long subject = line.subject();
        if (subject != null && curriculum.subjects().stream().noneMatch(one -> one.id() == subject)) {
            throw new NotFound();
        }
        if (!usual.add(scope.organisation(), line)) {
            throw Refusal.at("from", WorkloadProblem.NORM_EXISTS);
        }
        audit.wrote("workload.usual-set", entry -> entry.day(line.from())
                .fact("subject", subject == null ? 0 : subject)
                .fact("minutes", line.minutes()));
    }

    @Override
    @Transactional
    public void remove(long line) {
        access.require(WorkloadAction.SET_NORMS, Target.organisation());
        if (!usual.remove(scope.organisation(), line)) {
            throw new NotFound();
        }
        audit.wrote("workload.usual-removed", entry -> entry.fact("line", line));
    }
}
