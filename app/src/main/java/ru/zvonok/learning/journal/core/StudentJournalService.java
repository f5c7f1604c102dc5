package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentChange;
import ru.zvonok.learning.journal.StudentCourse;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.learning.journal.StudentResult;
import ru.zvonok.learning.journal.StudentSubject;
import ru.zvonok.learning.journal.StudentSubject.SubjectMark;
import ru.zvonok.learning.journal.StudentSubject.SubjectSign;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.StudentQuery.OfCourse;
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

@Service
class StudentJournalService implements StudentJournal {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final OwnCourses ownCourses;
    private final LessonFacts lessons;
    private final StudentQuery query;
    private final SubjectMarkQuery subjects;
    private final HistoryQuery history;
    private final Results results;
    private final Directory directory;
    private final CodeBook codes;
    private final ScaleBook scales;
    private final SeenByFamily seen;

    StudentJournalService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            OwnCourses ownCourses,
            LessonFacts lessons,
            StudentQuery query,
            SubjectMarkQuery subjects,
            HistoryQuery history,
            Results results,
            Directory directory,
            CodeBook codes,
            ScaleBook scales,
            SeenByFamily seen) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.ownCourses = ownCourses;
        this.lessons = lessons;
        this.query = query;
        this.subjects = subjects;
        this.history = history;
        this.results = results;
        this.directory = directory;
        this.codes = codes;
        this.scales = scales;
        this.seen = seen;
    }

    @Override
    @Transactional
    public List<StudentLesson> lessons(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int year = SchoolYear.of(days.from());
        OwnCourses.Of own = ownCourses.of(student, year, days);
        Map<Long, Course> taught = own.taught();
        List<Lesson> held = lessons.ofCourses(taught.keySet(), days).stream()
                .filter(lesson -> !lesson.cancelled() && own.has(lesson.group(), lesson.date()))
                .toList();
        List<StudentLesson> all = read(student, year, days, taught, held);
        noted(student, days.from());
        return all;
    }

    /** A family looks in often. */
    private void noted(long student, LocalDate from) {
        audit.readOnceADay(
                "journal.student-read", entry -> entry.person(student).day(from));
    }

    private List<StudentLesson> read(
            long student, int year, DateRange days, Map<Long, Course> taught, List<Lesson> held) {
        if (held.isEmpty()) {
            return List.of();
        }
        List<Long> here = scope.organisations();
        Facts facts = new Facts(codes);
        query.marks(here, year, student, held.stream().map(Lesson::id).toList()).forEach(facts::add);
        query.attendance(here, year, student, days).forEach(facts::add);
        Map<Long, String> topics = query.topics(here, year, taught.keySet(), days);
        Map<Long, List<Assignment>> works = query.assignments(here, year, taught.keySet(), days).stream()
                .collect(Collectors.groupingBy(Assignment::lesson));
        List<Homework> homework = query.homework(here, year, taught.keySet(), student, days);
        Map<Long, Scale> scaled = scales.shown(taught.values(), directory.today());
        List<StudentLesson> all = new ArrayList<>();
        List<MarkFact> marks = new ArrayList<>();
        List<AttendanceFact> signs = new ArrayList<>();
        for (Lesson lesson : held) {
            Course course = taught.get(lesson.course());
            if (course != null) {
                Place place = new Place(student, lesson.id());
                marks.addAll(facts.marks(place));
                Optional.ofNullable(facts.attendance.get(place)).ifPresent(signs::add);
                all.add(new StudentLesson(
                        course,
                        lesson,
                        Objects.requireNonNull(scaled.get(course.id())),
                        topics.get(lesson.id()),
                        homework.stream()
                                .filter(one -> Long.valueOf(lesson.id()).equals(one.dueLesson()))
                                .toList(),
                        homework.stream()
                                .filter(one -> one.lesson() == lesson.id())
                                .toList(),
                        works.getOrDefault(lesson.id(), List.of()),
                        facts.cell(place)));
            }
        }
        seen.shown(student, year, marks, signs);
        return all;
    }

    @Override
    @Transactional
    public List<StudentCourse> courses(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int year = SchoolYear.of(days.from());
        OwnCourses.Of own = ownCourses.of(student, year, days);
        Map<Long, List<DatedMark>> marks = new HashMap<>();
        Map<Long, AverageMath> averages = new HashMap<>();
        List<OfCourse> dated = query.dated(scope.organisations(), year, student, days);
        dated.forEach(one -> {
            marks.computeIfAbsent(one.course(), id -> new ArrayList<>()).add(one.mark());
            Integer value = one.mark().mark().value();
            if (value != null) {
                averages.computeIfAbsent(one.course(), id -> new AverageMath())
                        .add(value, one.mark().weight());
            }
        });
        Map<Long, Integer> missed = query.missed(
                scope.organisations(),
                year,
                student,
                days,
                codes.codes().stream().filter(AttendanceCode::absence).toList());
        List<StudentCourse> all = new ArrayList<>();
        Map<Long, Course> taught = own.taught();
        Map<Long, Scale> scaled = scales.shown(taught.values(), directory.today());
        taught.forEach((id, course) -> {
            AverageMath math = averages.get(id);
            all.add(new StudentCourse(
                    course,
                    Objects.requireNonNull(scaled.get(id)),
                    math == null ? Averages.NONE : math.averages(),
                    missed.getOrDefault(id, 0),
                    marks.getOrDefault(id, List.of())));
        });
        seen.shown(
                student,
                year,
                dated.stream()
                        .filter(one -> taught.containsKey(one.course()))
                        .map(OfCourse::fact)
                        .toList(),
                List.of());
        noted(student, days.from());
        return all;
    }

    @Override
    @Transactional
    public List<StudentResult> results(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int year = SchoolYear.of(days.from());
        Map<Long, Course> taught = ownCourses.of(student, year, days).taught();
        List<StudentResult> all =
                taught.isEmpty() ? List.of() : results.ofStudent(year, taught.values(), student, days);
        noted(student, days.from());
        return all;
    }

    @Override
    @Transactional
    public StudentSubject subject(long student, long course, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int year = SchoolYear.of(days.from());
        OwnCourses.Of own = ownCourses.of(student, year, days);
        Course taken = own.taught().get(course);
        if (taken == null) {
            throw new NotFound();
        }
        Map<Long, Lesson> held = new LinkedHashMap<>();
        lessons.ofCourses(List.of(course), days).stream()
                .filter(lesson -> own.has(lesson.group(), lesson.date()))
                .forEach(lesson -> held.put(lesson.id(), lesson));
        AverageMath math = new AverageMath();
        List<SubjectMark> marks = new ArrayList<>();
        List<MarkFact> read = new ArrayList<>();
        for (SubjectMarkQuery.Row row : subjects.marks(scope.organisations(), year, course, student, days)) {
            Lesson lesson = held.get(row.fact().lesson());
            if (lesson != null) {
                Integer value = row.fact().value();
                if (value != null) {
                    math.add(value, row.weight());
                }
                read.add(row.fact());
                marks.add(new SubjectMark(
                        lesson,
                        row.topic(),
                        row.type(),
                        row.weight(),
                        row.title(),
                        row.fact().mark(),
                        row.set(),
                        row.account(),
                        row.changes()));
            }
        }
        List<AttendanceFact> facts = query.attendance(scope.organisations(), year, student, days).stream()
                .filter(fact -> held.containsKey(fact.lesson()))
                .toList();
        List<SubjectSign> signs = signs(held, facts);
        seen.shown(student, year, read, facts);
        LocalDateTime now = directory.localNow();
        noted(student, days.from());
        return new StudentSubject(
                taken,
                days,
                scales.shown(taken, directory.today()),
                math.averages(),
                (int) held.values().stream()
                        .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                        .count(),
                (int) signs.stream().filter(sign -> sign.code().absence()).count(),
                marks,
                signs);
    }

    @Override
    @Transactional
    public List<SubjectSign> signs(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int year = SchoolYear.of(days.from());
        List<AttendanceFact> facts = query.attendance(scope.organisations(), year, student, days);
        Map<Long, Lesson> held =
                lessons.byIds(facts.stream().map(AttendanceFact::lesson).toList(), year);
        seen.shown(student, year, List.of(), facts);
        noted(student, days.from());
        return signs(held, facts);
    }

    private List<SubjectSign> signs(Map<Long, Lesson> held, List<AttendanceFact> facts) {
        List<SubjectSign> signs = new ArrayList<>();
        for (AttendanceFact fact : facts) {
            Lesson lesson = held.get(fact.lesson());
            if (lesson != null) {
                codes.code(fact.code()).ifPresent(code -> signs.add(new SubjectSign(lesson, code, fact.settled())));
            }
        }
        signs.sort(Comparator.comparing(SubjectSign::lesson, Lesson.BY_TIME));
        return signs;
    }

    @Override
    @Transactional
    public List<CellChange> history(long student, long lesson, int schoolYear) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        List<CellChange> changes = history.ofCell(scope.organisations(), schoolYear, student, lesson);
        noted(student, LocalDate.of(schoolYear, 9, 1));
        return changes;
    }

    @Override
    @Transactional
    public List<StudentChange> latest(long student, int schoolYear, int most) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        List<HistoryQuery.Row> rows =
                history.latest(scope.organisations(), schoolYear, student, LocalDate.of(schoolYear, 8, 1), most);
        Map<Long, Lesson> held = lessons.byIds(
                rows.stream().map(HistoryQuery.Row::lesson).distinct().toList(), schoolYear);
        noted(student, LocalDate.of(schoolYear, 9, 1));
        List<StudentChange> changes = new ArrayList<>();
        for (HistoryQuery.Row row : rows) {
            Lesson lesson = held.get(row.lesson());
            if (lesson != null) {
                changes.add(new StudentChange(row.course(), row.lesson(), lesson.date(), row.change()));
            }
        }
        return changes;
    }
}
