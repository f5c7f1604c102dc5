package ru.zvonok.learning.journal.core;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.ChangeWork;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.CommentWritten;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WaitingAnswers;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.WorkPage.WorkLine;
import ru.zvonok.learning.journal.Works;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.LessonOpener.Opened;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class WorkService implements Works {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_COMMENT = 500;
    private static final int HEAVIEST = 100;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final JournalRights rights;
    private final LessonOpener opener;
    private final FactQuery facts;
    private final TaskQuery tasks;
    private final TaskFiles files;
    private final AnswerQuery answers;
    private final AnswerWords words;
    private final CellWriteQuery cells;
    private final CodeBook codes;
    private final Roster roster;
    private final Policies policies;
    private final OpenDays openDays;

    WorkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            ApplicationEventPublisher events,
            CourseFacts courses,
            JournalRights rights,
            LessonOpener opener,
            FactQuery facts,
            TaskQuery tasks,
            TaskFiles files,
            AnswerQuery answers,
            AnswerWords words,
            CellWriteQuery cells,
            CodeBook codes,
            Roster roster,
            Policies policies,
            OpenDays openDays) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.events = events;
        this.courses = courses;
        this.rights = rights;
        this.opener = opener;
        this.facts = facts;
        this.tasks = tasks;
        this.files = files;
        this.answers = answers;
        this.words = words;
        this.cells = cells;
        this.codes = codes;
        this.roster = roster;
        this.policies = policies;
        this.openDays = openDays;
    }

    @Override
    @Transactional
    public WorkPage work(TaskRef task) {
        access.requireAny(JournalAction.VIEW);
        Course course = courses.course(task.course());
        Task known = task(course, task);
        Lesson lesson = opener.held(course, known.lesson());
        JournalRights.Of mine = rights.of(course.id());
        mine.requireView(List.of(lesson));
        Facts written = facts.ofLessons(scope.organisations(), course.schoolYear(), course.id(), List.of(lesson.id()));
        boolean mayMark = mine.may(JournalAction.ENTER_MARKS, lesson);
        boolean mayWrite = mine.may(JournalAction.WRITE_LESSONS, lesson);
        OpenDays.Asked open = openDays.look(course, written, policies.on(directory.today()), mine);
        TaskFiles.Of attached = files.of(task);
        WorkPage page = new WorkPage(
                course,
                lesson,
                known,
                attached.task(),
                lines(course, lesson, known, written, attached),
                mayWrite,
                mayMark,
                open.closed(lesson, LessonPart.MARKS).map(No::problem).orElse(null));
        audit.read("journal.work-read", entry -> entry.course(course.id()).day(lesson.date()));
        return page;
    }

    private List<WorkLine> lines(Course course, Lesson lesson, Task task, Facts written, TaskFiles.Of attached) {
        List<WorkLine> lines = new ArrayList<>();
        Map<Long, AnswerQuery.Row> sent = answers.of(scope.organisations(), course.schoolYear(), task.ref());
        roster.of(course, new DateRange(lesson.date(), lesson.date())).forEach((person, pupil) -> {
            if (task.student() == null || task.student().equals(person)) {
                Cell cell = written.cell(new Place(person, lesson.id()));
                lines.add(new WorkLine(
                        person,
                        pupil.name(),
                        cell.marks().stream()
                                .filter(mark -> !task.homework()
                                        && mark.assignment() == task.ref().id())
                                .toList(),
                        cell.attendance(),
                        seen(task, sent.get(person), attached.of(person))));
            }
        });
        return lines;
    }

    /** A draft is the family's. */
    private @Nullable TaskAnswer seen(Task task, AnswerQuery.@Nullable Row row, List<TaskFile> attached) {
        return row == null || row.state() == TaskAnswer.State.DRAFT ? null : words.shown(task, row, attached);
    }

    @Override
    @Transactional
    public void change(ChangeWork work) {
        Opened opened = open(work.work(), TaskRef.Kind.WORK);
        Task before = task(opened.course(), work.work());
        if (codes.type(work.type()).isEmpty()) {
            throw Refusal.at("type", JournalProblem.TYPE_UNKNOWN);
        }
        if (work.weight() < 1 || work.weight() > HEAVIEST) {
            throw Refusal.at("weight", JournalProblem.WEIGHT);
        }
        String title = text(work.title(), LONGEST_TITLE, "title", JournalProblem.TITLE_TOO_LONG);
        String text = text(work.text(), LONGEST_TEXT, "text", JournalProblem.HOMEWORK_TOO_LONG);
        if (work.dueDay() != null && work.dueDay().isBefore(opened.lesson().date())) {
            throw Refusal.at("dueDay", JournalProblem.DUE_BEFORE_LESSON);
        }
        // averages count anew, in turn with those who mark the course
        cells.lock(opened.book());
        if (!tasks.change(opened.book(), work, title, text)) {
            throw new Refusal(JournalProblem.CHANGED_MEANWHILE);
        }
        opener.written(opened);
        audit.wrote("journal.work-changed", entry -> of(opened, work.work())
                .apply(entry)
                .fact("type", before.type() + ">" + work.type())
                .fact("weight", before.weight() + ">" + work.weight()));
    }

    @Override
    @Transactional
    public void wantAnswers(TaskRef homework, boolean wanted) {
        Opened opened = open(homework, TaskRef.Kind.HOMEWORK);
        tasks.wantAnswers(opened.book(), homework.id(), wanted);
        opener.written(opened);
        audit.wrote(
                "journal.homework-given",
                entry -> of(opened, homework).apply(entry).fact("wanted", wanted));
    }

    @Override
    @Transactional
    public TaskFile attach(TaskRef task, NewTaskFile file, InputStream content) {
        Opened opened = open(task, task.kind());
        TaskFile kept = files.add(task, opened.book().year(), null, file, content);
        opener.written(opened);
        audit.wrote(
                "journal.task-file-added",
                entry -> of(opened, task).apply(entry).fact("file", kept.file()));
        return kept;
    }

    @Override
    @Transactional
    public void detach(TaskRef task, UUID file) {
        Opened opened = open(task, task.kind());
        files.remove(task, null, file);
        opener.written(opened);
        audit.wrote(
                "journal.task-file-removed",
                entry -> of(opened, task).apply(entry).fact("file", file));
    }

    @Override
    @Transactional
    public void take(TaskRef task, Collection<Long> students) {
        Judged judged = judged(task);
        if (answers.take(judged.book(), task, students) > 0) {
            audit.wrote("journal.answers-taken", entry -> judged.about(entry).persons(students));
        }
    }

    @Override
    @Transactional
    public void giveBack(TaskRef task, long student, String word) {
        Judged judged = judged(task);
        String said = text(word, LONGEST_COMMENT, "word", JournalProblem.COMMENT_TOO_LONG);
        if (said == null) {
            throw Refusal.at("word", JournalProblem.WORD_MISSING);
        }
        if (answers.giveBack(judged.book(), task, student, said) == 0) {
            throw new NotFound();
        }
        words.tellPupil(judged.course(), task, student);
        audit.wrote("journal.answer-returned", entry -> judged.about(entry).person(student));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingAnswers> waiting() {
        access.requireAny(JournalAction.WRITE_LESSONS);
        RowFilter rows = access.rows(JournalAction.WRITE_LESSONS, Target.TargetKind.COURSE);
        if (rows.ids().isEmpty()) {
            return List.of();
        }
        List<AnswerQuery.Waiting> waiting =
                answers.waiting(scope.organisations(), SchoolYear.of(directory.today()), rows.ids());
        Map<Long, Course> known = courses.byIds(waiting.stream()
                .map(one -> one.task().ref().course())
                .distinct()
                .toList());
        List<WaitingAnswers> all = new ArrayList<>();
        waiting.forEach(one -> {
            Course course = known.get(one.task().ref().course());
            if (course != null) {
                all.add(new WaitingAnswers(course, one.task(), one.count()));
            }
        });
        return all;
    }

    /** A task whose answers the actor may take; no day of it is too far back for that. */
    private record Judged(Course course, Task task, CellWriteQuery.Book book) {

        AuditEntry about(AuditEntry entry) {
            return entry.course(course.id())
                    .day(task.day())
                    .fact(task.homework() ? "homework" : "work", task.ref().id());
        }
    }

    private Judged judged(TaskRef task) {
        access.requireAny(JournalAction.WRITE_LESSONS);
        Course course = courses.course(task.course());
        Task known = task(course, task);
        Lesson lesson = opener.held(course, known.lesson());
        JournalRights.Of mine = rights.of(course.id());
        mine.requireView(List.of(lesson));
        if (!mine.may(JournalAction.WRITE_LESSONS, lesson)) {
            throw new Refusal(JournalProblem.NOT_YOUR_LESSON);
        }
        return new Judged(course, known, opener.book(course));
    }

    @Override
    @Transactional
    public void comment(CommentMark comment) {
        Opened opened = opener.open(comment.course(), comment.lesson(), JournalAction.ENTER_MARKS);
        String text = text(comment.text(), LONGEST_COMMENT, "text", JournalProblem.COMMENT_TOO_LONG);
        cells.lock(opened.book());
        if (!tasks.comment(opened.book(), comment, text)) {
            throw new NotFound();
        }
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

    /** The lesson of a task, for writing. */
    private Opened open(TaskRef task, TaskRef.Kind kind) {
        access.requireAny(JournalAction.WRITE_LESSONS);
        Course course = courses.course(task.course());
        if (task.kind() != kind) {
            throw new NotFound();
        }
        return opener.open(course.id(), task(course, task).lesson(), JournalAction.WRITE_LESSONS);
    }

    private Task task(Course course, TaskRef task) {
        Optional<Task> known = tasks.find(scope.organisations(), course.schoolYear(), task);
        return known.orElseThrow(NotFound::new);
    }

    private static @Nullable String text(@Nullable String typed, int longest, String field, JournalProblem problem) {
        String said = typed == null ? "" : typed.strip();
        if (said.length() > longest) {
            throw Refusal.at(field, problem);
        }
        return said.isEmpty() ? null : said;
    }

    private static UnaryOperator<AuditEntry> of(Opened opened, TaskRef task) {
        return entry -> entry.course(opened.course().id())
                .day(opened.lesson().date())
                .fact(task.kind() == TaskRef.Kind.WORK ? "work" : "homework", task.id());
    }
}
