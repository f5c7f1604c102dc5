package ru.zvonok.learning.journal.core;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.SendAnswer;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.AnswerQuery.Row;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class StudentWorkService implements StudentWorks {

    private static final int LONGEST = 4000;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final OwnCourses ownCourses;
    private final LessonOpener opener;
    private final TaskQuery tasks;
    private final StudentTaskQuery open;
    private final AnswerQuery answers;
    private final AnswerWords words;
    private final TaskFiles files;
    private final SeenByFamily seen;

    StudentWorkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            RegionalRules rules,
            CourseFacts courses,
            Enrolment enrolment,
            OwnCourses ownCourses,
            LessonOpener opener,
            TaskQuery tasks,
            StudentTaskQuery open,
            AnswerQuery answers,
            AnswerWords words,
            TaskFiles files,
            SeenByFamily seen) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.courses = courses;
        this.enrolment = enrolment;
        this.ownCourses = ownCourses;
        this.opener = opener;
        this.tasks = tasks;
        this.open = open;
        this.answers = answers;
        this.words = words;
        this.files = files;
        this.seen = seen;
    }

    /** A task of the pupil. */
    private record Own(Course course, Task task) {}

    @Override
    @Transactional
    public List<StudentTask> tasks(long student) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        List<StudentTask> all = read(student);
        noted(student);
        return all;
    }

    @Override
    @Transactional
    public int missing(long student) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int missing = (int) read(student).stream()
                .filter(one -> one.standing() == Standing.MISSING)
                .count();
        noted(student);
        return missing;
    }

    /** A family looks in often. */
    private void noted(long student) {
        audit.readOnceADay(
                "journal.student-read", entry -> entry.person(student).day(directory.today()));
    }

    private List<StudentTask> read(long student) {
        LocalDate today = directory.today();
        int year = SchoolYear.of(today);
        OwnCourses.Of own = ownCourses.of(student, year, new DateRange(today, today));
        if (own.taught().isEmpty()) {
            return List.of();
        }
        List<Long> here = scope.organisations();
        List<Task> found = open.open(here, year, own.taught().keySet(), student, today);
        if (found.isEmpty()) {
            return List.of();
        }
        List<MarkFact> marked = open.marks(
                here,
                year,
                student,
                found.stream()
                        .filter(one -> !one.homework())
                        .map(one -> one.ref().id())
                        .toList());
        seen.shown(student, year, marked, List.of());
        Map<Long, List<Mark>> marks = marked.stream()
                .collect(Collectors.groupingBy(
                        MarkFact::assignment, Collectors.mapping(MarkFact::mark, Collectors.toList())));
        Map<TaskRef, Row> sent = answers.ofStudent(here, year, student);
        Map<TaskRef, TaskFiles.Of> attached =
                files.of(found.stream().map(Task::ref).toList());
        List<StudentTask> all = new ArrayList<>();
        for (Task task : found) {
            Course course = own.taught().get(task.ref().course());
            // a work ahead is of the class as it is now
            LocalDate day = task.day().isAfter(today) ? today : task.day();
            if (course != null && own.has(course.group(), day)) {
                TaskFiles.Of of = attached.getOrDefault(task.ref(), TaskFiles.Of.NONE);
                List<Mark> given = task.homework()
                        ? List.of()
                        : marks.getOrDefault(task.ref().id(), List.of());
                TaskAnswer answer = words.shown(task, sent.get(task.ref()), of.of(student));
                Standing standing = TaskStanding.of(task, given, answer, today);
                if (standing == Standing.MISSING || standing == Standing.SENT || ahead(task, today)) {
                    all.add(new StudentTask(course, task, of.task(), given, answer, standing, null));
                }
            }
        }
        all.sort(Comparator.comparing((StudentTask one) -> one.standing() == Standing.MISSING ? 0 : 1)
                .thenComparing(one -> one.task().due())
                .thenComparing(one -> one.course().subjectName()));
        return all;
    }

    /** Due today or later, and more than the usual answer in class of which nothing was said. */
    private static boolean ahead(Task task, LocalDate today) {
        boolean usual = task.type() == LessonWriteQuery.ANSWER
                && task.title() == null
                && task.text().isEmpty()
                && task.dueDay() == null;
        return !usual && !task.due().isBefore(today);
    }

    @Override
    @Transactional
    public StudentTask task(long student, TaskRef task) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        Own own = own(student, task);
        List<Long> here = scope.organisations();
        int year = own.course().schoolYear();
        TaskFiles.Of attached = files.of(task);
        List<MarkFact> marked = own.task().homework() ? List.of() : open.marks(here, year, student, List.of(task.id()));
        seen.shown(student, year, marked, List.of());
        List<Mark> marks = marked.stream().map(MarkFact::mark).toList();
        TaskAnswer answer = words.shown(own.task(), answers.of(here, year, task).get(student), attached.of(student));
        StudentTask shown = new StudentTask(
                own.course(),
                own.task(),
                attached.task(),
                marks,
                answer,
                TaskStanding.of(own.task(), marks, answer, directory.today()),
                whyNot(student, own, answer).map(No::problem).orElse(null));
        noted(student);
        return shown;
    }

    @Override
    @Transactional
    public void send(SendAnswer answer) {
        Own own = opened(answer.student(), answer.task());
        String text = answer.text().strip();
        if (text.length() > LONGEST) {
            throw Refusal.at("text", JournalProblem.ANSWER_TOO_LONG);
        }
        Book book = opener.book(own.course());
        List<Long> here = List.of(book.organisation());
        Row before = answers.of(here, book.year(), answer.task()).get(answer.student());
        if (before != null
                && before.state() == TaskAnswer.State.SENT
                && before.text().equals(text)) {
            audit.readOnceADay("journal.student-read", entry -> entry.person(answer.student()));
            return;
        }
        if (text.isEmpty() && files.of(answer.task()).of(answer.student()).isEmpty()) {
            throw Refusal.at("text", JournalProblem.ANSWER_EMPTY);
        }
        answers.begin(book, answer.task(), answer.student());
        if (!answers.send(book, answer.task(), answer.student(), text, answer.version())) {
            throw new Refusal(JournalProblem.CHANGED_MEANWHILE);
        }
        words.tellTeachers(book, own.course(), own.task());
        wrote("journal.answer-sent", answer.student(), own);
    }

    @Override
    @Transactional
    public TaskFile attach(long student, TaskRef task, NewTaskFile file, InputStream content) {
        Own own = opened(student, task);
        Book book = opener.book(own.course());
        answers.begin(book, task, student);
        TaskFile kept = files.add(task, book.year(), student, file, content);
        changed(book, own, student);
        wrote("journal.answer-file-added", student, own);
        return kept;
    }

    @Override
    @Transactional
    public void detach(long student, TaskRef task, UUID file) {
        Own own = opened(student, task);
        Book book = opener.book(own.course());
        files.remove(task, student, file);
        Row row = answers.of(List.of(book.organisation()), book.year(), task).get(student);
        if (row != null
                && row.state() == TaskAnswer.State.SENT
                && row.text().isEmpty()
                && files.of(task).of(student).isEmpty()) {
            throw new Refusal(JournalProblem.ANSWER_EMPTY);
        }
        changed(book, own, student);
        wrote("journal.answer-file-removed", student, own);
    }

    private void changed(Book book, Own own, long student) {
        if (!answers.touch(book, own.task().ref(), student)) {
            throw new Refusal(JournalProblem.ANSWER_TAKEN);
        }
        Row row = answers.of(
                        List.of(book.organisation()), book.year(), own.task().ref())
                .get(student);
        if (row != null && row.state() == TaskAnswer.State.SENT) {
            words.tellTeachers(book, own.course(), own.task());
        }
    }

    private void wrote(String event, long student, Own own) {
        audit.wrote(event, entry -> entry.course(own.course().id())
                .day(own.task().day())
                .person(student)
                .fact(
                        own.task().homework() ? "homework" : "work",
                        own.task().ref().id()));
    }

    /** The task for sending. */
    private Own opened(long student, TaskRef task) {
        access.require(JournalAction.ANSWER, Target.person(student));
        Own own = own(student, task);
        Row row = answers.of(List.of(scope.organisation()), own.course().schoolYear(), task)
                .get(student);
        whyNot(student, own, words.shown(own.task(), row, List.of())).ifPresent(no -> {
            throw new Refusal(no.problem(), no.arguments().toArray());
        });
        return own;
    }

    private Own own(long student, TaskRef task) {
        Course course = courses.course(task.course());
        Task known =
                tasks.find(scope.organisations(), course.schoolYear(), task).orElseThrow(NotFound::new);
        LocalDate today = directory.today();
        LocalDate day = known.day().isAfter(today) ? today : known.day();
        OwnCourses.Of own = ownCourses.of(student, course.schoolYear(), new DateRange(day, day));
        boolean theirs = known.student() == null || known.student() == student;
        if (!theirs || !own.taught().containsKey(course.id())) {
            throw new NotFound();
        }
        return new Own(course, known);
    }

    private Optional<No> whyNot(long student, Own own, @Nullable TaskAnswer answer) {
        LocalDate today = directory.today();
        if (!access.allows(JournalAction.ANSWER, Target.person(student))) {
            return Optional.of(No.because(JournalProblem.RIGHT_GONE));
        }
        if (answer != null && answer.state() == TaskAnswer.State.TAKEN) {
            return Optional.of(No.because(JournalProblem.ANSWER_TAKEN));
        }
        if (own.course().schoolYear() != SchoolYear.of(today)) {
            return Optional.of(No.because(JournalProblem.TERM_CLOSED));
        }
        int last = rules.whole("journal.answer.guardian-to-grade", today);
        if (courses.me().filter(me -> me == student).isEmpty() && !young(student, today, last)) {
            return Optional.of(No.because(JournalProblem.ANSWER_BY_PUPIL, last));
        }
        return Optional.empty();
    }

    private boolean young(long student, LocalDate today, int last) {
        Optional<ClassEntry> group = enrolment.classOf(student, today);
        return group.filter(one -> one.kind() == ClassKind.SCHOOL_CLASS && one.grade() <= last)
                .isPresent();
    }
}
