package ru.zvonok.learning.journal.core;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.ClassPage;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.DayAbsence;
import ru.zvonok.learning.journal.DayAbsence.LessonAbsence;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.SettleAbsence;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

@Service
class ClassJournalService implements ClassJournal {

    private record DayOf(LocalDate day, long student) {}

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final ResultQuery results;
    private final FactQuery facts;
    private final CellEditor editor;
    private final JournalRights rights;
    private final Policies policies;
    private final CodeBook codes;

    ClassJournalService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            ApplicationEventPublisher events,
            Enrolment enrolment,
            CourseFacts courses,
            LessonFacts lessons,
            ResultQuery results,
            FactQuery facts,
            CellEditor editor,
            JournalRights rights,
            Policies policies,
            CodeBook codes) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
        this.enrolment = enrolment;
        this.courses = courses;
        this.lessons = lessons;
        this.results = results;
        this.facts = facts;
        this.editor = editor;
        this.rights = rights;
        this.policies = policies;
        this.codes = codes;
    }

    @Override
    @Transactional
    public ClassPage page(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<Course> taught = courses.ofGroup(group);
        List<Long> ids = taught.stream().map(Course::id).toList();
        Map<Long, Map<Long, AverageMath>> averages = new HashMap<>();
        results.marks(scope.organisations(), entry.year(), ids, List.of(), days)
                .forEach(mark -> Results.add(
                        averages.computeIfAbsent(mark.student(), id -> new HashMap<>()), mark.course(), mark));
        Map<Long, Integer> missed = new HashMap<>();
        Map<Long, Integer> open = new HashMap<>();
        for (Missed sign : results.signs(scope.organisations(), entry.year(), ids, List.of(), days)) {
            AttendanceCode code = codes.code(sign.code()).orElse(null);
            if (code != null && code.absence()) {
                missed.merge(sign.student(), 1, Integer::sum);
                if (code.open()) {
                    open.merge(sign.student(), 1, Integer::sum);
                }
            }
        }
        Map<Long, ClassStudent> students = new LinkedHashMap<>();
        for (Member member : enrolment.members(group, days)) {
            Map<Long, Averages> own = new HashMap<>();
            averages.getOrDefault(member.person(), Map.of())
                    .forEach((course, math) -> own.put(course, math.averages()));
            students.put(
                    member.person(),
                    new ClassStudent(
                            member.person(),
                            member.name(),
                            own,
                            missed.getOrDefault(member.person(), 0),
                            open.getOrDefault(member.person(), 0)));
        }
        audit.read("journal.class-read", note -> note.group(group).day(days.from()));
        return new ClassPage(group, days, taught, List.copyOf(students.values()));
    }

    @Override
    @Transactional
    public List<DayAbsence> absences(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<Missed> signs = absences(entry, days, List.of());
        Map<Long, Lesson> held =
                lessons.byIds(signs.stream().map(Missed::lesson).distinct().toList(), entry.year());
        Map<Long, PersonName> names = new HashMap<>();
        enrolment.members(group, days).forEach(member -> names.put(member.person(), member.name()));
        Map<DayOf, List<LessonAbsence>> byDay = new LinkedHashMap<>();
        for (Missed sign : signs) {
            Lesson lesson = held.get(sign.lesson());
            if (lesson != null && names.containsKey(sign.student())) {
                boolean open = codes.code(sign.code()).map(AttendanceCode::open).orElse(false);
                byDay.computeIfAbsent(new DayOf(sign.day(), sign.student()), key -> new ArrayList<>())
                        .add(new LessonAbsence(sign.course(), sign.lesson(), lesson.number(), sign.code(), open));
            }
        }
        List<DayAbsence> absences = new ArrayList<>();
        byDay.forEach((key, missed) -> {
            PersonName name = names.get(key.student());
            if (name != null) {
                missed.sort(Comparator.comparingInt(LessonAbsence::number));
                absences.add(new DayAbsence(key.day(), key.student(), name, missed));
            }
        });
        audit.read("journal.absences-read", note -> note.group(group).day(days.from()));
        return absences;
    }

    @Override
    @Transactional
    public int settle(SettleAbsence reason) {
        access.require(JournalAction.SETTLE_ABSENCE, Target.group(reason.group()));
        ClassEntry entry = enrolment.schoolClass(reason.group());
        AttendanceCode code = codes.code(reason.code())
                .filter(one -> one.absence() && !one.open())
                .orElseThrow(() -> new Refusal(JournalProblem.SIGN_UNKNOWN));
        boolean member = enrolment.members(reason.group(), reason.days()).stream()
                .anyMatch(one -> one.person() == reason.student());
        if (!member) {
            throw new NotFound();
        }
        Map<Long, List<Missed>> byCourse = new LinkedHashMap<>();
        absences(entry, reason.days(), List.of(reason.student()))
                .forEach(sign -> byCourse.computeIfAbsent(sign.course(), id -> new ArrayList<>())
                        .add(sign));
        if (byCourse.isEmpty()) {
            throw new Refusal(JournalProblem.NO_ABSENCE);
        }
        int changed = 0;
        for (Map.Entry<Long, List<Missed>> course : byCourse.entrySet()) {
            changed += settle(reason, code, courses.course(course.getKey()), course.getValue());
        }
        audit.wrote("journal.absence-settled", note -> note.group(reason.group())
                .person(reason.student())
                .day(reason.days().from()));
        return changed;
    }

    private int settle(SettleAbsence reason, AttendanceCode code, Course course, List<Missed> signs) {
        Book book = new Book(
                scope.organisation(),
                course.schoolYear(),
                course.id(),
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
        Facts written = facts.ofLessons(
                List.of(scope.organisation()),
                course.schoolYear(),
                course.id(),
                signs.stream().map(Missed::lesson).toList());
        List<EditCell> edits = new ArrayList<>();
        for (Missed sign : signs) {
            Place place = new Place(reason.student(), sign.lesson());
            String value = new CellValue(code, written.value(place).marks()).text();
            if (sign.code() != code.id()) {
                edits.add(new EditCell(
                        editOf(reason, sign), reason.student(), sign.lesson(), value, written.version(place)));
            }
        }
        if (edits.isEmpty()) {
            return 0;
        }
        var outcome = editor.edit(book, course, policies.on(directory.today()), rights.of(course.id()), edits);
        for (CellAnswer answer : outcome.answers()) {
            if (answer instanceof CellAnswer.Refused refused) {
                throw new Refusal(refused.problem(), refused.arguments().toArray());
            }
        }
        events.publishEvent(new CellsWritten(book.organisation(), course.id(), book.year(), outcome.written()));
        return outcome.written().size();
    }

    /** The same reason sent twice is the same edit of the same cell. */
    private static UUID editOf(SettleAbsence reason, Missed sign) {
        return UUID.nameUUIDFromBytes(
                (reason.edit() + "/" + sign.lesson() + "/" + sign.student()).getBytes(StandardCharsets.UTF_8));
    }

    private List<Missed> absences(ClassEntry entry, DateRange days, List<Long> students) {
        List<Long> ids = courses.ofGroup(entry.id()).stream().map(Course::id).toList();
        return results.signs(scope.organisations(), entry.year(), ids, students, days).stream()
                .filter(sign ->
                        codes.code(sign.code()).map(AttendanceCode::absence).orElse(false))
                .toList();
    }
}
