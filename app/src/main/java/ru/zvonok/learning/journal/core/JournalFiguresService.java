package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.BesideClass;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MarkTally;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.TrendPoint;
import ru.zvonok.learning.journal.core.JournalFigureQuery.CourseMeans;
import ru.zvonok.learning.journal.core.JournalFigureQuery.Where;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

@Service
class JournalFiguresService implements JournalFigures {

    private record Slot(LocalDate day, int number) {}

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final JournalFigureQuery query;
    private final ScaleBook scales;

    JournalFiguresService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            Enrolment enrolment,
            CourseFacts courses,
            LessonFacts lessons,
            JournalFigureQuery query,
            ScaleBook scales) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.courses = courses;
        this.lessons = lessons;
        this.query = query;
        this.scales = scales;
    }

    @Override
    @Transactional
    public MissedLessons missed(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        LocalDateTime now = directory.localNow();
        Set<Slot> slots = new HashSet<>();
        lessons.ofGroup(group, days).stream()
                .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                .forEach(lesson -> slots.add(new Slot(lesson.date(), lesson.number())));
        Map<LocalDate, Integer> held = new HashMap<>();
        slots.forEach(slot -> held.merge(slot.day(), 1, Integer::sum));
        MissedLessons missed = new MissedLessons(held, query.missed(ofClass(group, days)));
        audit.read("journal.absences-read", note -> note.group(group).day(days.from()));
        return missed;
    }

    @Override
    @Transactional
    public Map<Long, Map<Integer, Integer>> missedOfSchool(DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.organisation());
        int year = SchoolYear.of(days.from());
        Map<Long, Long> groups = courses.ofYear(year).stream().collect(Collectors.toMap(Course::id, Course::group));
        Map<Long, Map<Integer, Integer>> counts = new HashMap<>();
        query.signs(scope.organisations(), year, days).forEach(sign -> {
            Long group = groups.get(sign.course());
            if (group != null) {
                counts.computeIfAbsent(group, id -> new HashMap<>()).merge(sign.code(), sign.lessons(), Integer::sum);
            }
        });
        audit.read("journal.school-absences-read", note -> note.day(days.from()));
        return counts;
    }

    @Override
    @Transactional
    public List<MarkTally> marks(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        Map<Long, Scale> scaled = scales.of(courses.ofGroup(group), directory.today());
        List<MarkTally> marks = query.marks(ofClass(group, days)).stream()
                .map(tally -> worth(tally, Objects.requireNonNull(scaled.get(tally.course()))))
                .toList();
        audit.read("journal.class-read", note -> note.group(group).day(days.from()));
        return marks;
    }

    private static MarkTally worth(MarkTally tally, Scale scale) {
        Map<Integer, Integer> counts = new HashMap<>();
        tally.counts().forEach((mark, count) -> {
            if (Scale.number(mark)) {
                counts.merge(scale.worth(mark), count, Integer::sum);
            }
        });
        return new MarkTally(tally.student(), tally.course(), counts, tally.sums(), tally.duties());
    }

    @Override
    @Transactional
    public List<BesideClass> beside(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        List<Course> taught = taught(student, days, kind -> kind.numbers());
        Map<Long, CourseMeans> subjects = new HashMap<>();
        Map<Long, Long> subjectOf = new HashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        taught.forEach(course -> {
            subjectOf.put(course.id(), course.subject());
            names.putIfAbsent(course.subject(), course.subjectName());
        });
        for (CourseMeans one : query.means(where(taught, days), student)) {
            Long subject = subjectOf.get(one.course());
            if (subject != null) {
                subjects.merge(
                        subject,
                        one,
                        (a, b) -> new CourseMeans(
                                a.course(), a.own().plus(b.own()), a.all().plus(b.all())));
            }
        }
        List<BesideClass> all = new ArrayList<>();
        names.forEach((subject, name) -> {
            CourseMeans means = subjects.get(subject);
            if (means != null && means.own().marks() > 0) {
                all.add(new BesideClass(
                        subject,
                        name,
                        means.own().marks(),
                        means.own().averages().weighted(),
                        means.all().averages().weighted()));
            }
        });
        noted(student, days);
        return all;
    }

    @Override
    @Transactional
    public List<TrendPoint> trend(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        List<TrendPoint> points =
                query.weeks(where(taught(student, days, kind -> kind == Scale.Kind.FIVE), days), student);
        noted(student, days);
        return points;
    }

    private void noted(long student, DateRange days) {
        audit.readOnceADay(
                "journal.student-read", entry -> entry.person(student).day(days.from()));
    }

    private Where ofClass(long group, DateRange days) {
        ClassEntry entry = enrolment.schoolClass(group);
        return new Where(
                scope.organisations(),
                entry.year(),
                courses.ofGroup(group).stream().map(Course::id).toList(),
                days);
    }

    private Where where(List<Course> taught, DateRange days) {
        return new Where(
                scope.organisations(),
                SchoolYear.of(days.from()),
                taught.stream().map(Course::id).toList(),
                days);
    }

    /** Courses of the classes the pupil was in, in some scales: subgroups of a subject are compared together. */
    private List<Course> taught(long student, DateRange days, Predicate<Scale.Kind> which) {
        List<Member> memberships = enrolment.membershipsOf(student);
        if (memberships.isEmpty()) {
            throw new NotFound();
        }
        List<Course> all = courses.ofGroups(memberships.stream()
                .filter(member -> member.valid().overlaps(days))
                .map(Member::group)
                .distinct()
                .toList());
        Map<Long, Scale> scaled = scales.of(all, directory.today());
        return all.stream()
                .filter(course -> which.test(
                        Objects.requireNonNull(scaled.get(course.id())).kind()))
                .toList();
    }
}
