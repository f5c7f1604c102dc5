package ru.zvonok.learning.journal.core;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeWork;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.CommentWritten;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WaitingAnswers;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.Works;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Spot;
import ru.zvonok.learning.journal.core.LessonOpener.Opened;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class WorkService implements Works {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final JournalRights rights;
    private final LessonOpener opener;
    private final WorkReader pages;
    private final TakenAnswers answers;
    private final FactQuery facts;
    private final TaskQuery tasks;
    private final TaskFiles files;
    private final CellWriteQuery cells;
    private final CodeBook codes;
    private final LessonTrace trace;

    WorkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            ApplicationEventPublisher events,
            CourseFacts courses,
            JournalRights rights,
            LessonOpener opener,
            WorkReader pages,
            TakenAnswers answers,
            FactQuery facts,
            TaskQuery tasks,
            TaskFiles files,
            CellWriteQuery cells,
            CodeBook codes,
            LessonTrace trace) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.events = events;
        this.courses = courses;
        this.rights = rights;
        this.opener = opener;
        this.pages = pages;
        this.answers = answers;
        this.facts = facts;
        this.tasks = tasks;
        this.files = files;
        this.cells = cells;
        this.codes = codes;
        this.trace = trace;
    }

    @Override
    @Transactional
    public WorkPage work(TaskRef task) {
        access.requireAny(JournalAction.VIEW);
        Course course = courses.course(task.course());
        Task known = tasks.require(scope.organisations(), course.schoolYear(), task);
        Lesson lesson = opener.held(course, known.lesson());
        JournalRights.Of mine = rights.of(course.id());
        mine.requireView(List.of(lesson));
        WorkPage page = pages.page(course, lesson, known, mine);
        audit.read("journal.work-read", entry -> entry.course(course.id()).day(lesson.date()));
        return page;
    }

    @Override
    @Transactional
    public void change(ChangeWork work) {
        OpenTask open = open(work.work(), TaskRef.Kind.WORK);
        Task before = open.task();
        // one that is not offered any more stays where it is
        if (codes.type(work.type())
                .filter(type -> type.inUse() || type.id() == before.type())
                .isEmpty()) {
            throw Refusal.at("type", JournalProblem.TYPE_UNKNOWN);
        }
        WorkText.weight(work.weight());
        String title = WorkText.title(work.title());
        String text = WorkText.task(work.text());
        if (work.dueDay() != null && work.dueDay().isBefore(before.day())) {
            throw Refusal.at("dueDay", JournalProblem.DUE_BEFORE_LESSON);
        }
        // averages count anew, in turn with those who mark the course
        cells.lock(open.book());
        if (!tasks.change(open.book(), work, title, text)) {
            throw new Refusal(JournalProblem.CHANGED_MEANWHILE);
        }
        opener.written(open.opened());
        audit.wrote("journal.work-changed", entry -> open.about(entry)
                .fact("type", before.type() + ">" + work.type())
                .fact("weight", before.weight() + ">" + work.weight()));
    }

    @Override
    @Transactional
    public void wantAnswers(TaskRef homework, boolean wanted) {
        OpenTask open = open(homework, TaskRef.Kind.HOMEWORK);
        tasks.wantAnswers(open.book(), homework.id(), wanted);
        opener.written(open.opened());
        audit.wrote("journal.homework-given", entry -> open.about(entry).fact("wanted", wanted));
    }

    @Override
    @Transactional
    public TaskFile attach(TaskRef task, NewTaskFile file, InputStream content) {
        OpenTask open = open(task, task.kind());
        TaskFile kept = files.add(task, open.book().year(), null, file, content);
        opener.written(open.opened());
        audit.wrote("journal.task-file-added", entry -> open.about(entry).fact("file", kept.file()));
        return kept;
    }

    @Override
    @Transactional
    public void detach(TaskRef task, UUID file) {
        OpenTask open = open(task, task.kind());
        files.remove(task, null, file);
        opener.written(open.opened());
        audit.wrote("journal.task-file-removed", entry -> open.about(entry).fact("file", file));
    }

    @Override
    @Transactional
    public void take(TaskRef task, Collection<Long> students) {
        answers.take(task, students);
    }

    @Override
    @Transactional
    public void giveBack(TaskRef task, long student, String word) {
        answers.giveBack(task, student, word);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingAnswers> waiting() {
        return answers.waiting();
    }

    @Override
    @Transactional
    public void comment(CommentMark comment) {
        Opened opened = opener.open(comment.course(), comment.lesson(), JournalAction.ENTER_MARKS);
        String text = WorkText.comment(comment.text(), "text");
        cells.lock(opened.book());
        String was = tasks.comment(opened.book(), comment, text).orElseThrow(NotFound::new);
        trace.noted(
                opened.book(),
                new Spot(ChangeKind.COMMENT, comment.lesson(), String.valueOf(comment.mark()), comment.student()),
                was,
                text == null ? "" : text,
                null);
        Cell cell = facts.ofLessons(
                        List.of(scope.organisation()),
                        opened.book().year(),
                        comment.course(),
                        List.of(comment.lesson()))
                .cell(new Place(comment.student(), comment.lesson()));
        events.publishEvent(
                new CommentWritten(scope.organisation(), comment.course(), comment.student(), comment.lesson(), cell));
        audit.wrote("journal.mark-commented", entry -> entry.course(comment.course())
                .day(opened.lesson().date())
                .person(comment.student())
                .fact("lesson", comment.lesson()));
    }

    /** A task whose lesson is open for writing. */
    private record OpenTask(Opened opened, Task task) {

        Book book() {
            return opened.book();
        }

        AuditEntry about(AuditEntry entry) {
            return entry.course(opened.course().id())
                    .day(opened.lesson().date())
                    .fact(task.homework() ? "homework" : "work", task.ref().id());
        }
    }

    /** The part of the lesson decides how long it stays open: a work counts in averages as marks do. */
    private OpenTask open(TaskRef task, TaskRef.Kind kind) {
        access.requireAny(JournalAction.WRITE_LESSONS);
        Course course = courses.course(task.course());
        if (task.kind() != kind) {
            throw new NotFound();
        }
        Task known = tasks.require(scope.organisations(), course.schoolYear(), task);
        return new OpenTask(opener.open(course, known.lesson(), JournalAction.WRITE_LESSONS, task.part()), known);
    }
}
