package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.core.LessonReadQuery.Filled;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.duties.Arrears;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** What is not written about lessons that are over: attendance, topic, homework (DL-30, DL-31). */
@Component
class LessonDuties implements DutySource {

    /** What is older than two weeks is no deadline any more but a gap that the page of the unfilled shows. */
    private static final int DAYS_BACK = 14;

    private enum Kind {
        ATTENDANCE("journal.marks.deadline-days", "journal.duty.attendance", filled -> !filled.attendanceTaken()),
        TOPIC("journal.topic.deadline-days", "journal.duty.topic", filled -> filled.topic() == null),
        HOMEWORK("journal.homework.deadline-days", "journal.duty.homework", filled -> !filled.homework());

        private final String rule;
        private final String title;
        private final Predicate<Filled> open;

        Kind(String rule, String title, Predicate<Filled> open) {
            this.rule = rule;
            this.title = title;
            this.open = open;
        }
    }

    private record Open(Lesson lesson, Kind kind, LocalDate due) {}

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final LessonReadQuery read;
    private final CodeBook codes;
    private final PersonFacts people;
    private final DutyClock clock;

    LessonDuties(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            CourseFacts courses,
            LessonFacts lessons,
            LessonReadQuery read,
            CodeBook codes,
            PersonFacts people,
            DutyClock clock) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.lessons = lessons;
        this.read = read;
        this.codes = codes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Duty> mine() {
        Optional<Long> me = access.allowsAny(JournalAction.WRITE_LESSONS) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return List.of();
        }
        List<Open> open = open(lessons.ofTeacher(me.get(), window()).stream()
                .filter(lesson -> me.get().equals(lesson.teacher()))
                .toList());
        Map<Long, Course> known =
                courses.byIds(open.stream().map(one -> one.lesson().course()).collect(Collectors.toSet()));
        Map<List<Object>, List<Open>> together = new LinkedHashMap<>();
        open.forEach(
                one -> together.computeIfAbsent(List.of(one.lesson().course(), one.kind()), key -> new ArrayList<>())
                        .add(one));
        List<Duty> duties = new ArrayList<>();
        for (List<Open> same : together.values()) {
            Open first = same.stream().min(Comparator.comparing(Open::due)).orElseThrow();
            Course course = known.get(first.lesson().course());
            if (course != null) {
                duties.add(new Duty(
                        first.kind().title,
                        List.of(course.groupName(), course.subjectShortName()),
                        "journal.duty.lessons",
                        same.size(),
                        first.due(),
                        "journal/" + course.id() + "?lesson=" + first.lesson().id()));
            }
        }
        return duties;
    }

    @Override
    public List<Arrears> ofOthers() {
        if (!access.allows(JournalAction.VIEW_UNFILLED, Target.organisation())) {
            return List.of();
        }
        LocalDate today = directory.today();
        Map<Long, List<Open>> byTeacher = open(lessons.ofDays(window())).stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(one.lesson().teacher(), 0L)));
        Map<Long, PersonName> names = people.names(byTeacher.keySet());
        List<Arrears> arrears = new ArrayList<>();
        byTeacher.forEach((teacher, open) -> {
            PersonName name = names.get(teacher);
            LocalDate first = open.stream()
                    .map(one -> one.lesson().date())
                    .min(Comparator.naturalOrder())
                    .orElse(today);
            arrears.add(new Arrears(
                    name == null ? "" : name.full(),
                    lessonsOf(open, one -> true),
                    lessonsOf(open, one -> one.due().isBefore(today)),
                    "unfilled/" + first));
        });
        return arrears;
    }

    private static int lessonsOf(Collection<Open> open, Predicate<Open> wanted) {
        return (int) open.stream()
                .filter(wanted)
                .map(one -> one.lesson().id())
                .distinct()
                .count();
    }

    private DateRange window() {
        LocalDate today = directory.today();
        return new DateRange(today.minusDays(DAYS_BACK), today);
    }

    private List<Open> open(List<Lesson> held) {
        LocalDateTime now = directory.localNow();
        int year = SchoolYear.of(now.toLocalDate());
        List<Lesson> over = held.stream()
                .filter(lesson -> !lesson.cancelled() && lesson.overAt(now) && lesson.schoolYear() == year)
                .toList();
        if (over.isEmpty()) {
            return List.of();
        }
        Map<Long, Filled> filled = read.filled(
                scope.organisations(),
                year,
                over.stream().map(Lesson::id).toList(),
                codes.codes().stream()
                        .filter(AttendanceCode::absence)
                        .map(AttendanceCode::id)
                        .toList());
        List<LocalDate> days = over.stream().map(Lesson::date).distinct().toList();
        List<Open> open = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<LocalDate, LocalDate> due = clock.due(kind.rule, days);
            over.stream()
                    .filter(lesson -> kind.open.test(filled.getOrDefault(lesson.id(), Filled.NOTHING)))
                    .forEach(
                            lesson -> open.add(new Open(lesson, kind, Objects.requireNonNull(due.get(lesson.date())))));
        }
        return open;
    }
}
