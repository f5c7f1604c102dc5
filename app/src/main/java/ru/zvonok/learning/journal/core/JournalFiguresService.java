package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.BesideClass;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MarkSums;
import ru.zvonok.learning.journal.MarkTally;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.learning.journal.MissedLessons.Missed;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.TrendPoint;
import ru.zvonok.learning.journal.core.JournalFigureQuery.CourseMeans;
import ru.zvonok.learning.journal.core.JournalFigureQuery.Where;
import ru.zvonok.learning.timetable.Lesson;
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

    private record Slot(long group, LocalDate day, int number) {}

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final FormerClasses formerClasses;
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
            FormerClasses formerClasses,
            JournalFigureQuery query,
            ScaleBook scales) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.courses = courses;
        this.lessons = lessons;
        this.formerClasses = formerClasses;
        this.query = query;
        this.scales = scales;
    }

    @Override
    @Transactional
    public MissedLessons missed(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<Course> taught = courses.ofGroup(group);
        FormerClasses.Of former = formerClasses.of(entry, days);
        List<Missed> missed = new ArrayList<>(query.missed(where(entry.year(), taught, days)));
        Map<LocalDate, Integer> held = held(lessons.ofGroup(group, days)).getOrDefault(group, Map.of());
        Map<Long, Map<LocalDate, Integer>> there = Map.of();
        if (!former.courses().isEmpty()) {
            query.missed(where(entry.year(), former.courses(), days)).stream()
                    .filter(one -> former.had(one.student(), one.day()))
                    .forEach(missed::add);
            there = held(
                    lessons.ofCourses(former.courses().stream().map(Course::id).toList(), days));
        }
        audit.read("journal.absences-read", note -> note.group(group).day(days.from()));
        return new MissedLessons(held, missed, OwnLessons.of(former, held, there));
    }

    /** Lessons that took place, by class and day; parts of a class at one time are one. */
    private Map<Long, Map<LocalDate, Integer>> held(List<Lesson> some) {
        LocalDateTime now = directory.localNow();
        Map<Long, Map<LocalDate, Integer>> held = new HashMap<>();
        some.stream()
                .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                .map(lesson -> new Slot(lesson.group(), lesson.date(), lesson.number()))
                .distinct()
                .forEach(slot -> held.computeIfAbsent(slot.group(), id -> new HashMap<>())
                        .merge(slot.day(), 1, Integer::sum));
        return held;
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
        ClassEntry entry = enrolment.schoolClass(group);
        List<Course> taught = courses.ofGroup(group);
        FormerClasses.Of former = formerClasses.of(entry, days);
        List<Course> all =
                Stream.concat(taught.stream(), former.courses().stream()).toList();
        Map<Long, Scale> scaled = scales.of(all, directory.today());
        Map<Long, Course> here = new HashMap<>();
        taught.forEach(course -> here.putIfAbsent(course.subject(), course));
        Map<Long, Course> before = former.courses().stream().collect(Collectors.toMap(Course::id, course -> course));
        List<MarkTally> marks = new ArrayList<>();
        for (MarkTally tally : query.marks(where(entry.year(), all, days))) {
            Scale scale = Objects.requireNonNull(scaled.get(tally.course()));
            Course there = before.get(tally.course());
            if (there == null) {
                marks.add(worth(tally, scale));
            } else if (former.stays().containsKey(tally.student())) {
                Course now = here.get(there.subject());
                if (now != null) {
                    marks.add(brought(worth(tally, scale), now, scale, scaled));
                }
            }
        }
        audit.read("journal.class-read", note -> note.group(group).day(days.from()));
        return marks;
    }

    /** Marks of another scale are counted, but not added up with those of this one. */
    private static MarkTally brought(MarkTally tally, Course now, Scale scale, Map<Long, Scale> scaled) {
        Scale.Kind kind = Objects.requireNonNull(scaled.get(now.id())).kind();
        return new MarkTally(
                tally.student(),
                now.id(),
                tally.counts(),
                kind == scale.kind() ? tally.sums() : MarkSums.NONE,
                tally.duties(),
                kind);
    }

    private static MarkTally worth(MarkTally tally, Scale scale) {
        Map<Integer, Integer> counts = new HashMap<>();
        tally.counts().forEach((mark, count) -> {
            if (Scale.number(mark)) {
                counts.merge(scale.worth(mark), count, Integer::sum);
            }
        });
        return new MarkTally(tally.student(), tally.course(), counts, tally.sums(), tally.duties(), scale.kind());
    }

    @Override
    @Transactional
    public List<BesideClass> beside(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        Map<Course, Scale.Kind> taught = taught(student, days, Scale.Kind::numbers);
        Map<Long, CourseMeans> subjects = new HashMap<>();
        Map<Long, Long> subjectOf = new HashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Scale.Kind> scaleOf = new HashMap<>();
        taught.forEach((course, kind) -> {
            subjectOf.put(course.id(), course.subject());
            names.putIfAbsent(course.subject(), course.subjectName());
            scaleOf.putIfAbsent(course.subject(), kind);
        });
        for (CourseMeans one : query.means(where(SchoolYear.of(days.from()), taught.keySet(), days), student)) {
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
                        scaleOf.getOrDefault(subject, Scale.Kind.FIVE),
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
        Set<Course> taught =
                taught(student, days, kind -> kind == Scale.Kind.FIVE).keySet();
        List<TrendPoint> points = query.weeks(where(SchoolYear.of(days.from()), taught, days), student);
        noted(student, days);
        return points;
    }

    private void noted(long student, DateRange days) {
        audit.readOnceADay(
                "journal.student-read", entry -> entry.person(student).day(days.from()));
    }

    private Where where(int year, Collection<Course> taught, DateRange days) {
        return new Where(
                scope.organisations(), year, taught.stream().map(Course::id).toList(), days);
    }

    /** Courses of the classes the pupil was in, in some scales: subgroups of a subject are compared together. */
    private Map<Course, Scale.Kind> taught(long student, DateRange days, Predicate<Scale.Kind> which) {
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
        Map<Course, Scale.Kind> taught = new LinkedHashMap<>();
        for (Course course : all) {
            Scale.Kind kind = Objects.requireNonNull(scaled.get(course.id())).kind();
            if (which.test(kind)) {
                taught.put(course, kind);
            }
        }
        return taught;
    }
}
