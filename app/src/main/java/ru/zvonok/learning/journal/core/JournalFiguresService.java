package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import ru.zvonok.learning.journal.core.JournalFigureQuery.MissedAt;
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

    private record Sign(long student, LocalDate day, int code) {}

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
        MissedLessons missed = Objects.requireNonNull(
                missed(List.of(enrolment.schoolClass(group)), days).get(group));
        audit.read("journal.absences-read", note -> note.group(group).day(days.from()));
        return missed;
    }

    @Override
    @Transactional
    public Map<Long, MissedLessons> missedOfClasses(Collection<Long> groups, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.organisation());
        Map<Long, MissedLessons> missed = missed(entries(groups), days);
        audit.read("journal.school-absences-read", note -> note.day(days.from()).fact("classes", groups.size()));
        return missed;
    }

    private List<ClassEntry> entries(Collection<Long> groups) {
        Map<Long, ClassEntry> entries = enrolment.byIds(groups);
        if (!entries.keySet().containsAll(groups)) {
            throw new NotFound();
        }
        return List.copyOf(entries.values());
    }

    private Map<Long, MissedLessons> missed(List<ClassEntry> groups, DateRange days) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        int year = groups.getFirst().year();
        Map<Long, List<Course>> taught = taught(groups);
        Map<Long, FormerClasses.Of> former = formerClasses.of(groups, days);
        Map<Long, List<MissedAt>> signs =
                query.missed(where(year, flat(taught), days)).stream().collect(Collectors.groupingBy(MissedAt::course));
        Map<Long, Map<LocalDate, Integer>> held = held(
                groups.size() == 1
                        ? lessons.ofGroup(groups.getFirst().id(), days)
                        : lessons.ofCourses(
                                flat(taught).stream().map(Course::id).toList(), days));
        List<Course> left = left(former);
        Map<Long, List<MissedAt>> elsewhere = left.isEmpty()
                ? Map.of()
                : query.missed(where(year, left, days)).stream().collect(Collectors.groupingBy(MissedAt::course));
        Map<Long, Map<LocalDate, Integer>> there = left.isEmpty()
                ? Map.of()
                : held(lessons.ofCourses(left.stream().map(Course::id).toList(), days));
        Map<Long, MissedLessons> all = new HashMap<>();
        former.forEach((group, of) -> {
            List<Missed> missed = new ArrayList<>(added(taught.getOrDefault(group, List.of()), signs));
            added(of.courses(), elsewhere).stream()
                    .filter(one -> of.had(one.student(), one.day()))
                    .forEach(missed::add);
            Map<LocalDate, Integer> own = held.getOrDefault(group, Map.of());
            all.put(group, new MissedLessons(own, missed, OwnLessons.of(of, own, there)));
        });
        return all;
    }

    private Map<Long, List<Course>> taught(List<ClassEntry> groups) {
        return groups.size() == 1
                ? Map.of(
                        groups.getFirst().id(),
                        courses.ofGroup(groups.getFirst().id()))
                : courses.ofGroups(groups.stream().map(ClassEntry::id).toList()).stream()
                        .collect(Collectors.groupingBy(Course::group));
    }

    private static List<Course> flat(Map<Long, List<Course>> taught) {
        return taught.values().stream().flatMap(List::stream).toList();
    }

    /** Courses of classes that somebody left, each once. */
    private static List<Course> left(Map<Long, FormerClasses.Of> former) {
        return former.values().stream()
                .flatMap(of -> of.courses().stream())
                .distinct()
                .toList();
    }

    /** Signs of some courses added up, in order of the day. */
    private static List<Missed> added(List<Course> some, Map<Long, List<MissedAt>> signs) {
        Map<Sign, Integer> lessons = new TreeMap<>(
                Comparator.comparing(Sign::day).thenComparing(Sign::student).thenComparing(Sign::code));
        for (Course course : some) {
            signs.getOrDefault(course.id(), List.of()).stream()
                    .map(MissedAt::missed)
                    .forEach(one ->
                            lessons.merge(new Sign(one.student(), one.day(), one.code()), one.lessons(), Integer::sum));
        }
        List<Missed> added = new ArrayList<>();
        lessons.forEach((sign, count) -> added.add(new Missed(sign.student(), sign.day(), sign.code(), count)));
        return added;
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
        List<MarkTally> marks = Objects.requireNonNull(
                marks(List.of(enrolment.schoolClass(group)), days).get(group));
        audit.read("journal.class-read", note -> note.group(group).day(days.from()));
        return marks;
    }

    @Override
    @Transactional
    public Map<Long, List<MarkTally>> marksOfClasses(Collection<Long> groups, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.organisation());
        Map<Long, List<MarkTally>> marks = marks(entries(groups), days);
        audit.read("journal.school-read", note -> note.day(days.from()).fact("classes", groups.size()));
        return marks;
    }

    private Map<Long, List<MarkTally>> marks(List<ClassEntry> groups, DateRange days) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Course>> taught = taught(groups);
        Map<Long, FormerClasses.Of> former = formerClasses.of(groups, days);
        List<Course> all = Stream.concat(flat(taught).stream(), left(former).stream())
                .distinct()
                .toList();
        Map<Long, Scale> scaled = scales.shown(all, directory.today());
        Map<Long, List<MarkTally>> tallies = query.marks(where(groups.getFirst().year(), all, days)).stream()
                .collect(Collectors.groupingBy(MarkTally::course));
        Map<Long, List<MarkTally>> marks = new HashMap<>();
        former.forEach(
                (group, of) -> marks.put(group, marks(taught.getOrDefault(group, List.of()), of, tallies, scaled)));
        return marks;
    }

    private static List<MarkTally> marks(
            List<Course> taught, FormerClasses.Of former, Map<Long, List<MarkTally>> tallies, Map<Long, Scale> scaled) {
        Map<Long, Course> here = new HashMap<>();
        List<MarkTally> marks = new ArrayList<>();
        for (Course course : taught) {
            here.putIfAbsent(course.subject(), course);
            Scale scale = Objects.requireNonNull(scaled.get(course.id()));
            tallies.getOrDefault(course.id(), List.of()).forEach(tally -> marks.add(worth(tally, scale)));
        }
        for (Course before : former.courses()) {
            Course now = here.get(before.subject());
            Scale scale = Objects.requireNonNull(scaled.get(before.id()));
            if (now != null) {
                tallies.getOrDefault(before.id(), List.of()).stream()
                        .filter(tally -> former.stays().containsKey(tally.student()))
                        .forEach(tally -> marks.add(brought(worth(tally, scale), now, scale, scaled)));
            }
        }
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
        Map<Long, Scale> scaled = scales.shown(all, directory.today());
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
