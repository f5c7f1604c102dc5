package ru.zvonok.learning.timetable.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.TimetableAction;
import ru.zvonok.learning.timetable.TimetableWeek;
import ru.zvonok.learning.timetable.TimetableWeek.Day;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.learning.timetable.TimetableWeek.Place;
import ru.zvonok.learning.timetable.WeekChoices;
import ru.zvonok.learning.timetable.WeekTables;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.PersonFacts;

@Service
class WeekTablesService implements WeekTables {

    /** What a week is read by: its name, the class whose calendar holds if there is one, the lessons. */
    private record Read(
            String name,
            @Nullable ClassEntry group,
            List<Lesson> lessons,
            @Nullable Set<Long> subgroups) {}

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final WeekChoicesReader choices;
    private final LessonQuery lessons;
    private final MovedQuery moved;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final PersonFacts persons;
    private final Rooms rooms;

    WeekTablesService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            WeekChoicesReader choices,
            LessonQuery lessons,
            MovedQuery moved,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            PersonFacts persons,
            Rooms rooms) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.choices = choices;
        this.lessons = lessons;
        this.moved = moved;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.persons = persons;
        this.rooms = rooms;
    }

    @Override
    @Transactional
    public WeekChoices choices(LocalDate day) {
        access.requireAny(TimetableAction.VIEW);
        return choices.on(day);
    }

    @Override
    @Transactional
    public TimetableWeek week(Whose whose, LocalDate day) {
        access.require(TimetableAction.VIEW, target(whose));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        DateRange week = new DateRange(monday, monday.plusDays(6));
        Read read = read(whose, week);
        TimetableWeek table = new TimetableWeek(whose, read.name(), monday, days(read, week));
        if (whose.kind() == Whose.Kind.PUPIL) {
            audit.read("timetable.pupil-week-read", about -> about.person(whose.id())
                    .day(monday));
        }
        return table;
    }

    private static Target target(Whose whose) {
        return switch (whose.kind()) {
            case CLASS -> Target.group(whose.id());
            case TEACHER, PUPIL -> Target.person(whose.id());
            case ROOM -> Target.organisation();
        };
    }

    private Read read(Whose whose, DateRange week) {
        List<Long> here = scope.organisations();
        return switch (whose.kind()) {
            case CLASS -> {
                ClassEntry group = enrolment.schoolClass(whose.id());
                yield new Read(group.name(), group, lessons.ofGroup(here, group.id(), week), null);
            }
            case PUPIL -> {
                PersonName name = name(whose.id());
                LocalDate last = Objects.requireNonNull(week.to());
                Optional<ClassEntry> group =
                        enrolment.classOf(whose.id(), week.from()).or(() -> enrolment.classOf(whose.id(), last));
                yield new Read(
                        name.listed(),
                        group.orElse(null),
                        group.map(one -> lessons.ofGroup(here, one.id(), week)).orElse(List.of()),
                        enrolment.subgroupsOf(whose.id(), week));
            }
            case TEACHER -> new Read(name(whose.id()).full(), null, lessons.ofTeacher(here, whose.id(), week), null);
            case ROOM -> {
                @Nullable Room room = rooms.byIds(List.of(whose.id())).get(whose.id());
                if (room == null) {
                    throw new NotFound();
                }
                yield new Read(room.name(), null, lessons.ofRoom(here, room.id(), week), null);
            }
        };
    }

    private PersonName name(long person) {
        return Optional.ofNullable(persons.names(List.of(person)).get(person)).orElseThrow(NotFound::new);
    }

    private List<Day> days(Read read, DateRange week) {
        @Nullable Long set = read.group() == null ? null : read.group().periodSet();
        Map<LocalDate, LessonDay> study =
                calendar.lessonDays(week, set).stream().collect(Collectors.toMap(LessonDay::date, day -> day));
        List<DayOff> off = calendar.daysOff(SchoolYear.of(week.from()), set);
        Map<LocalDate, List<Held>> held = held(read);
        LocalDate today = directory.today();
        List<Day> days = new ArrayList<>();
        for (LocalDate date = week.from(); week.contains(date); date = date.plusDays(1)) {
            @Nullable LessonDay lessonDay = study.get(date);
            List<Held> own = held.getOrDefault(date, List.of());
            if (date.getDayOfWeek().getValue() <= 5 || lessonDay != null || !own.isEmpty()) {
                LocalDate asked = date;
                @Nullable
                String name = off.stream()
                        .filter(one -> lessonDay == null && one.days().contains(asked))
                        .map(DayOff::name)
                        .findFirst()
                        .orElse(null);
                @Nullable
                DayOfWeek as = lessonDay == null || lessonDay.as() == date.getDayOfWeek() ? null : lessonDay.as();
                days.add(new Day(date, date.equals(today), lessonDay != null, name, as, own));
            }
        }
        return days;
    }

    private Map<LocalDate, List<Held>> held(Read read) {
        if (read.lessons().isEmpty()) {
            return Map.of();
        }
        Map<Long, Course> taught = courses.byIds(
                read.lessons().stream().map(Lesson::course).distinct().toList());
        Map<Long, PersonName> names = persons.names(read.lessons().stream()
                .flatMap(lesson -> Stream.of(lesson.teacher(), lesson.insteadOf()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, Room> places = rooms.byIds(read.lessons().stream()
                .map(Lesson::room)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, Place> left = moved.moved(
                scope.organisations(),
                read.lessons().getFirst().schoolYear(),
                read.lessons().stream().map(Lesson::id).toList());
        Map<LocalDate, List<Held>> held = new TreeMap<>();
        for (Lesson lesson : read.lessons()) {
            @Nullable Course course = taught.get(lesson.course());
            if (course != null && seen(course, read.subgroups())) {
                @Nullable Room room = lesson.room() == null ? null : places.get(lesson.room());
                held.computeIfAbsent(lesson.date(), date -> new ArrayList<>())
                        .add(new Held(
                                lesson,
                                course,
                                lesson.teacher() == null ? null : names.get(lesson.teacher()),
                                lesson.insteadOf() == null ? null : names.get(lesson.insteadOf()),
                                room == null ? null : room.name(),
                                left.get(lesson.id())));
            }
        }
        return held;
    }

    private static boolean seen(Course course, @Nullable Set<Long> subgroups) {
        return subgroups == null || course.subgroup() == null || subgroups.contains(course.subgroup());
    }
}
