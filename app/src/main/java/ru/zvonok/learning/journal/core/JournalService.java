package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.core.CellEditor.Outcome;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

@Service
class JournalService implements Journal {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final LessonOpener opener;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final JournalRights rights;
    private final Policies policies;
    private final CodeBook codes;
    private final Roster roster;
    private final FactQuery facts;
    private final PageReader pages;
    private final CellEditor editor;
    private final Results results;
    private final ScaleBook scales;
    private final HistoryQuery history;
    private final PeriodLocks locks;
    private final ChangeWatch watch;

    JournalService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            LessonOpener opener,
            ApplicationEventPublisher events,
            CourseFacts courses,
            LessonFacts lessons,
            JournalRights rights,
            Policies policies,
            CodeBook codes,
            Roster roster,
            FactQuery facts,
            PageReader pages,
            CellEditor editor,
            Results results,
            ScaleBook scales,
            HistoryQuery history,
            PeriodLocks locks,
            ChangeWatch watch) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.opener = opener;
        this.events = events;
        this.courses = courses;
        this.lessons = lessons;
        this.rights = rights;
        this.policies = policies;
        this.codes = codes;
        this.roster = roster;
        this.facts = facts;
        this.pages = pages;
        this.editor = editor;
        this.results = results;
        this.scales = scales;
        this.history = history;
        this.locks = locks;
        this.watch = watch;
    }

    @Override
    public List<AssignmentType> assignmentTypes() {
        return codes.types();
    }

    @Override
    public List<AttendanceCode> attendanceCodes() {
        return codes.codes();
    }

    @Override
    public Optional<AttendanceCode> sign(ExcusedAbsence.Reason reason) {
        return codes.of(reason);
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public JournalPage page(long course, DateRange days) {
        JournalRights.Of mine = rights.of(course);
        List<Lesson> held = lessons.ofCourses(List.of(course), days);
        mine.requireView(held);
        Course known = courses.course(course);
        Facts written = facts.ofDays(scope.organisations(), known, days);
        LocalDate today = directory.today();
        JournalPage page = pages.page(
                known,
                days,
                scales.shown(known, today),
                held,
                roster.of(known, days),
                written,
                policies.on(today),
                mine);
        audit.read("journal.page-read", entry -> entry.course(course).day(days.from()));
        return page;
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public EditResult edit(long course, DateRange days, List<EditCell> edits) {
        if (!access.allowsAny(JournalAction.ENTER_MARKS) && !access.allowsAny(JournalAction.SETTLE_ABSENCE)) {
            throw new Denied(JournalAction.ENTER_MARKS.key());
        }
        if (edits.isEmpty()) {
            return new EditResult(List.of(), Map.of());
        }
        JournalRights.Of mine = rights.of(course);
        // before the course: for a teacher the answer brings the courses taught along, this one among them
        mine.may(JournalAction.ENTER_MARKS);
        Course known = courses.course(course);
        Book book = opener.book(known);
        Outcome outcome = editor.edit(book, known, policies.on(directory.today()), mine, edits);
        Set<Long> students = new LinkedHashSet<>();
        outcome.written().forEach(cell -> students.add(cell.student()));
        if (!students.isEmpty()) {
            LocalDate earliest = outcome.written().stream()
                    .map(WrittenCell::day)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            events.publishEvent(new CellsWritten(book.organisation(), course, book.year(), outcome.written()));
            watch.written(book, outcome.written());
            audit.wrote("journal.cells-written", entry -> entry.course(course)
                    .day(earliest)
                    .persons(students)
                    .fact("cells", outcome.written().size()));
        }
        return new EditResult(outcome.answers(), results.sums(known, days, students));
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public List<CellChange> history(long course, long student, long lesson) {
        Course known = courses.course(course);
        Lesson held = lessons.lesson(lesson, known.schoolYear());
        if (held.course() != course) {
            throw new NotFound();
        }
        rights.of(course).requireView(List.of(held));
        List<CellChange> changes = history.ofCell(scope.organisations(), known.schoolYear(), student, lesson);
        audit.read(
                "journal.history-read",
                entry -> entry.course(course).day(held.date()).person(student));
        return changes;
    }

    @Override
    @Transactional
    public List<CourseResult> results(long course, DateRange days) {
        rights.of(course).requireView(List.of());
        List<CourseResult> all = results.of(courses.course(course), days);
        audit.read("journal.results-read", entry -> entry.course(course).day(days.from()));
        return all;
    }

    @Override
    @Transactional
    public boolean locked(long course, LocalDate day) {
        rights.of(course).requireView(List.of());
        return !locks.closed(List.of(courses.course(course)), day).isEmpty();
    }

    @Override
    @Transactional
    public void lock(long course, DateRange days, boolean termMarksSet) {
        access.require(JournalAction.LOCK, Target.course(course));
        Course known = courses.course(course);
        LocalDate last = days.to();
        locks.close(List.of(known), new DateRange(days.from(), last == null ? days.from() : last), termMarksSet);
        audit.wrote("journal.days-closed", entry -> entry.course(course).day(days.from()));
    }

    @Override
    @Transactional
    public void unlock(long course, LocalDate day) {
        access.require(JournalAction.LOCK, Target.course(course));
        locks.open(List.of(courses.course(course)), new DateRange(day, day));
        audit.wrote("journal.days-opened", entry -> entry.course(course).day(day));
    }
}
