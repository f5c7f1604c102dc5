package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.AnswerQuery.Row;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What a pupil has to do, put together for the family, and whether an answer may still come. */
@Component
class StudentTaskReader {

    /** A task of the pupil. */
    record Own(Course course, Task task) {}

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final OwnCourses ownCourses;
    private final TaskQuery tasks;
    private final StudentTaskQuery open;
    private final StudentQuery students;
    private final AnswerQuery answers;
    private final AnswerWords words;
    private final TaskFiles files;
    private final SeenByFamily seen;
    private final ScaleBook scales;

    StudentTaskReader(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            RegionalRules rules,
            CourseFacts courses,
            Enrolment enrolment,
            OwnCourses ownCourses,
            TaskQuery tasks,
            StudentTaskQuery open,
            StudentQuery students,
            AnswerQuery answers,
            AnswerWords words,
            TaskFiles files,
            SeenByFamily seen,
            ScaleBook scales) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.courses = courses;
        this.enrolment = enrolment;
        this.ownCourses = ownCourses;
        this.tasks = tasks;
        this.open = open;
        this.students = students;
        this.answers = answers;
        this.words = words;
        this.files = files;
        this.seen = seen;
        this.scales = scales;
    }

    /** Everything open, what is missing first. */
    List<StudentTask> open(long student) {
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
        List<MarkFact> marked = students.marksFor(
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
        Map<Long, Scale> scaled = scales.shown(own.taught().values(), today);
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
                    Scale scale = Objects.requireNonNull(scaled.get(course.id()));
                    all.add(new StudentTask(course, scale, task, of.task(), given, answer, standing, null));
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

    /** One task of the pupil. */
    StudentTask one(long student, TaskRef task) {
        Own own = own(student, task);
        List<Long> here = scope.organisations();
        int year = own.course().schoolYear();
        TaskFiles.Of attached = files.of(task);
        List<MarkFact> marked =
                own.task().homework() ? List.of() : students.marksFor(here, year, student, List.of(task.id()));
        seen.shown(student, year, marked, List.of());
        List<Mark> marks = marked.stream().map(MarkFact::mark).toList();
        TaskAnswer answer = words.shown(own.task(), answers.one(here, year, task, student), attached.of(student));
        return new StudentTask(
                own.course(),
                scales.shown(own.course(), directory.today()),
                own.task(),
                attached.task(),
                marks,
                answer,
                TaskStanding.of(own.task(), marks, answer, directory.today()),
                whyNot(student, own, answer).map(No::problem).orElse(null));
    }

    /** Of another pupil, or of a course that is not the pupil's, is not found. */
    Own own(long student, TaskRef task) {
        Course course = courses.course(task.course());
        Task known = tasks.require(scope.organisations(), course.schoolYear(), task);
        LocalDate today = directory.today();
        LocalDate day = known.day().isAfter(today) ? today : known.day();
        OwnCourses.Of own = ownCourses.of(student, course.schoolYear(), new DateRange(day, day));
        boolean theirs = known.student() == null || known.student() == student;
        if (!theirs || !own.taught().containsKey(course.id())) {
            throw new NotFound();
        }
        return new Own(course, known);
    }

    /** Why no answer may be sent or changed. */
    Optional<No> whyNot(long student, Own own, @Nullable TaskAnswer answer) {
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
