package ru.zvonok.learning.diary.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryAction;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryMarks;
import ru.zvonok.learning.diary.DiaryMarks.SubjectLine;
import ru.zvonok.learning.diary.DiarySubject;
import ru.zvonok.learning.diary.DiaryTasks;
import ru.zvonok.learning.diary.DiaryWeek;
import ru.zvonok.learning.diary.DiaryWeek.DiaryDay;
import ru.zvonok.learning.diary.DiaryWeek.Missed;
import ru.zvonok.learning.diary.DiaryYear;
import ru.zvonok.learning.diary.DiaryYear.YearLine;
import ru.zvonok.learning.diary.MarkStory;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.MarkSums;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.learning.journal.StudentCourse;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.learning.journal.StudentSubject;
import ru.zvonok.learning.journal.StudentSubject.SubjectMark;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional(label = PlanLabel.KEPT)
class DiaryService implements Diary {

    private final AccessControl access;
    private final Directory directory;
    private final PersonFacts people;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Journal signs;
    private final StudentJournal journal;
    private final StudentWorks works;
    private final Finals finals;
    private final AccountNames accounts;
    private final MarklessClasses markless;

    DiaryService(
            AccessControl access,
            Directory directory,
            PersonFacts people,
            Enrolment enrolment,
            Calendar calendar,
            Journal signs,
            StudentJournal journal,
            StudentWorks works,
            Finals finals,
            AccountNames accounts,
            MarklessClasses markless) {
        this.access = access;
        this.directory = directory;
        this.people = people;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.signs = signs;
        this.journal = journal;
        this.works = works;
        this.finals = finals;
        this.accounts = accounts;
        this.markless = markless;
    }

    @Override
    public List<DiaryChild> children() {
        RowFilter rows = access.rows(DiaryAction.READ, Target.TargetKind.PERSON);
        return children(rows.ids());
    }

    @Override
    public DiaryWeek week(long pupil, LocalDate day) {
        access.require(DiaryAction.READ, Target.person(pupil));
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        DateRange range = new DateRange(monday, monday.plusDays(6));
        List<StudentLesson> lessons = lessons(pupil, range);
        return new DiaryWeek(child(pupil), directory.localNow(), monday, days(monday, lessons), unexplained(lessons));
    }

    @Override
    public DiaryMarks marks(long pupil, int year, @Nullable Long period) {
        access.require(DiaryAction.READ, Target.person(pupil));
        LocalDate day = dayOf(year);
        List<Period> periods = periods(pupil, day);
        @Nullable Period shown = shown(periods, period, day);
        DateRange range = shown == null ? SchoolYear.days(year) : shown.days();
        Map<Long, Map<Long, PeriodValue>> settled = settled(pupil, year);
        List<SubjectLine> subjects = journal.courses(pupil, range).stream()
                .filter(course -> !course.course().extracurricular())
                .map(course -> new SubjectLine(
                        course, settled.getOrDefault(course.course().id(), Map.of())))
                .toList();
        return new DiaryMarks(child(pupil), periods, shown, subjects);
    }

    @Override
    public DiarySubject subject(long pupil, long course, @Nullable Long period, @Nullable DateRange days) {
        access.require(DiaryAction.READ, Target.person(pupil));
        int year = SchoolYear.of(days == null ? directory.today() : days.from());
        LocalDate day = dayOf(year);
        List<Period> periods = periods(pupil, day);
        @Nullable Period shown = days == null ? shown(periods, period, day) : null;
        DateRange range = shown == null ? within(days, year) : shown.days();
        StudentSubject subject = journal.subject(pupil, course, range);
        Map<Long, PeriodValue> settled = finals.ofStudent(pupil, year).stream()
                .filter(mark -> mark.course() == course)
                .collect(Collectors.toMap(StudentPeriodMark::period, StudentPeriodMark::value));
        Set<Long> ids = subject.marks().stream()
                .map(SubjectMark::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Long> teachers = subject.course().teachers().stream()
                .map(CourseTeacher::person)
                .distinct()
                .toList();
        Map<Long, PersonName> known = people.names(teachers);
        return new DiarySubject(
                child(pupil),
                periods,
                shown,
                subject,
                settled,
                accounts.names(ids),
                teachers.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(PersonName::full)
                        .toList());
    }

    @Override
    public DiaryTasks tasks(long pupil) {
        access.require(DiaryAction.READ, Target.person(pupil));
        return new DiaryTasks(child(pupil), works.tasks(pupil));
    }

    @Override
    public DiaryYear year(long pupil, int year) {
        access.require(DiaryAction.READ, Target.person(pupil));
        DateRange whole = SchoolYear.days(year);
        List<Period> periods = periods(pupil, dayOf(year));
        Map<Long, Map<Long, PeriodValue>> settled = settled(pupil, year);
        List<YearLine> lines = journal.courses(pupil, whole).stream()
                .filter(course -> !course.course().extracurricular())
                .map(course -> new YearLine(
                        course.course(),
                        averages(course, periods),
                        settled.getOrDefault(course.course().id(), Map.of()),
                        course.averages()))
                .toList();
        return new DiaryYear(child(pupil), year, periods, lines, journal.signs(pupil, whole));
    }

    private Map<Long, Map<Long, PeriodValue>> settled(long pupil, int year) {
        Map<Long, Map<Long, PeriodValue>> settled = new HashMap<>();
        for (StudentPeriodMark mark : finals.ofStudent(pupil, year)) {
            settled.computeIfAbsent(mark.course(), id -> new HashMap<>()).put(mark.period(), mark.value());
        }
        return settled;
    }

    private static Map<Long, Averages> averages(StudentCourse course, List<Period> periods) {
        Map<Long, Averages> averages = new HashMap<>();
        for (Period period : periods) {
            MarkSums sums = MarkSums.NONE;
            for (DatedMark mark : course.marks()) {
                Integer value = mark.mark().value();
                if (value != null && period.days().contains(mark.day())) {
                    sums = sums.plus(value, mark.weight());
                }
            }
            averages.put(period.id(), sums.averages());
        }
        return averages;
    }

    /** The day that stands for a school year: today, or one near the end of another year. */
    private LocalDate dayOf(int year) {
        LocalDate today = directory.today();
        return SchoolYear.of(today) == year ? today : LocalDate.of(year + 1, 5, 1);
    }

    private List<Period> periods(long pupil, LocalDate day) {
        return enrolment
                .classOf(pupil, day)
                .map(ClassEntry::periodSet)
                .map(calendar::periods)
                .orElse(List.of());
    }

    /** The days asked for, without what lies in the next school year. */
    private static DateRange within(@Nullable DateRange days, int year) {
        DateRange whole = SchoolYear.days(year);
        if (days == null) {
            return whole;
        }
        LocalDate last = Objects.requireNonNull(whole.to());
        LocalDate to = days.to();
        return new DateRange(days.from(), to == null || to.isAfter(last) ? last : to);
    }

    @Override
    public List<MarkStory> story(long pupil, long lesson, int schoolYear) {
        access.require(DiaryAction.READ, Target.person(pupil));
        List<CellChange> changes = journal.history(pupil, lesson, schoolYear);
        Set<Long> ids = changes.stream()
                .map(CellChange::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, String> names = accounts.names(ids);
        return changes.stream()
                .map(change -> new MarkStory(
                        LocalDateTime.ofInstant(change.at(), directory.current().zone()),
                        change.account() == null ? "" : names.getOrDefault(change.account(), ""),
                        change.oldValue(),
                        change.newValue(),
                        change.marks(),
                        change.reason()))
                .toList();
    }

    /** A week may lie in two school years; the journal is read year by year. */
    private List<StudentLesson> lessons(long pupil, DateRange week) {
        LocalDate last = Objects.requireNonNull(week.to());
        if (SchoolYear.of(week.from()) == SchoolYear.of(last)) {
            return journal.lessons(pupil, week);
        }
        LocalDate change = LocalDate.of(last.getYear(), 8, 1);
        List<StudentLesson> both =
                new ArrayList<>(journal.lessons(pupil, new DateRange(week.from(), change.minusDays(1))));
        both.addAll(journal.lessons(pupil, new DateRange(change, last)));
        return both;
    }

    private static List<DiaryDay> days(LocalDate monday, List<StudentLesson> lessons) {
        Map<LocalDate, List<StudentLesson>> byDay = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            byDay.put(monday.plusDays(i), new ArrayList<>());
        }
        lessons.forEach(lesson -> byDay.computeIfAbsent(lesson.lesson().date(), date -> new ArrayList<>())
                .add(lesson));
        return byDay.entrySet().stream()
                .map(day -> new DiaryDay(day.getKey(), day.getValue()))
                .toList();
    }

    private List<Missed> unexplained(List<StudentLesson> lessons) {
        Set<Integer> open = signs.attendanceCodes().stream()
                .filter(AttendanceCode::open)
                .map(AttendanceCode::id)
                .collect(Collectors.toSet());
        Map<LocalDate, Integer> missed = new TreeMap<>();
        lessons.stream()
                .filter(lesson -> lesson.cell().attendance() != null
                        && open.contains(lesson.cell().attendance())
                        && !lesson.cell().settled())
                .forEach(lesson -> missed.merge(lesson.lesson().date(), 1, Integer::sum));
        return missed.entrySet().stream()
                .map(day -> new Missed(day.getKey(), day.getValue()))
                .toList();
    }

    private static @Nullable Period shown(List<Period> periods, @Nullable Long wanted, LocalDate day) {
        if (wanted != null) {
            return periods.stream()
                    .filter(period -> period.id() == wanted)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return periods.stream()
                .filter(period -> !period.startsOn().isAfter(day))
                .max(Comparator.comparing(Period::startsOn))
                .orElse(periods.isEmpty() ? null : periods.getFirst());
    }

    private DiaryChild child(long pupil) {
        return children(Set.of(pupil)).getFirst();
    }

    private List<DiaryChild> children(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        long organisation = directory.current().id();
        Map<Long, ClassEntry> classes = enrolment.classesOf(new HashSet<>(ids), directory.today());
        return people.entries(ids).values().stream()
                .sorted(Comparator.comparing((PersonEntry entry) -> entry.name().first()))
                .map(entry -> child(organisation, entry, classes.get(entry.id())))
                .toList();
    }

    private DiaryChild child(long organisation, PersonEntry entry, @Nullable ClassEntry group) {
        return new DiaryChild(
                organisation,
                entry.id(),
                entry.name().first(),
                group == null ? "" : group.name(),
                group != null && markless.markless(group));
    }
}
