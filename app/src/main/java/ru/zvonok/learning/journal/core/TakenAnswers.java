package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WaitingAnswers;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** What a teacher does with answers: takes them, gives them back, sees what waits. No day is too far back for that. */
@Component
class TakenAnswers {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final JournalRights rights;
    private final LessonOpener opener;
    private final TaskQuery tasks;
    private final AnswerQuery answers;
    private final AnswerWords words;

    TakenAnswers(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            CourseFacts courses,
            JournalRights rights,
            LessonOpener opener,
            TaskQuery tasks,
            AnswerQuery answers,
            AnswerWords words) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.rights = rights;
        this.opener = opener;
        this.tasks = tasks;
        this.answers = answers;
        this.words = words;
    }

    private record Judged(Course course, Task task, Book book) {

        AuditEntry about(AuditEntry entry) {
            return entry.course(course.id())
                    .day(task.day())
                    .fact(task.homework() ? "homework" : "work", task.ref().id());
        }
    }

    void take(TaskRef task, Collection<Long> students) {
        Judged judged = judged(task);
        List<Long> taken = answers.take(judged.book(), judged.task(), students);
        if (!taken.isEmpty()) {
            audit.wrote("journal.answers-taken", entry -> judged.about(entry).persons(taken));
        }
    }

    void giveBack(TaskRef task, long student, String word) {
        Judged judged = judged(task);
        String said = WorkText.comment(word, "word");
        if (said == null) {
            throw Refusal.at("word", JournalProblem.WORD_MISSING);
        }
        if (!answers.giveBack(judged.book(), judged.task(), student, said)) {
            throw new NotFound();
        }
        words.tellPupil(judged.course(), task, student);
        audit.wrote("journal.answer-returned", entry -> judged.about(entry).person(student));
    }

    List<WaitingAnswers> waiting() {
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

    private Judged judged(TaskRef task) {
        access.requireAny(JournalAction.WRITE_LESSONS);
        Course course = courses.course(task.course());
        Task known = tasks.require(scope.organisations(), course.schoolYear(), task);
        Lesson lesson = opener.held(course, known.lesson());
        JournalRights.Of mine = rights.of(course.id());
        mine.requireView(List.of(lesson));
        if (!mine.may(JournalAction.WRITE_LESSONS, lesson)) {
            throw new Refusal(JournalProblem.NOT_YOUR_LESSON);
        }
        return new Judged(course, known, opener.book(course));
    }
}
