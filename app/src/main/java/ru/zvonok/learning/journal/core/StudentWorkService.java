package ru.zvonok.learning.journal.core;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.SendAnswer;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.AnswerQuery.Row;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.StudentTaskReader.Own;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class StudentWorkService implements StudentWorks {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final LessonOpener opener;
    private final StudentTaskReader reader;
    private final AnswerQuery answers;
    private final AnswerWords words;
    private final TaskFiles files;

    StudentWorkService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            LessonOpener opener,
            StudentTaskReader reader,
            AnswerQuery answers,
            AnswerWords words,
            TaskFiles files) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.opener = opener;
        this.reader = reader;
        this.answers = answers;
        this.words = words;
        this.files = files;
    }

    @Override
    @Transactional
    public List<StudentTask> tasks(long student) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        List<StudentTask> all = reader.open(student);
        noted(student);
        return all;
    }

    @Override
    @Transactional
    public int missing(long student) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        int missing = (int) reader.open(student).stream()
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

    @Override
    @Transactional
    public StudentTask task(long student, TaskRef task) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        StudentTask shown = reader.one(student, task);
        noted(student);
        return shown;
    }

    @Override
    @Transactional
    public void send(SendAnswer answer) {
        Own own = opened(answer.student(), answer.task());
        String said = WorkText.answer(answer.text());
        String text = said == null ? "" : said;
        Book book = opener.book(own.course());
        List<Long> here = List.of(book.organisation());
        Row before = answers.one(here, book.year(), answer.task(), answer.student());
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
        Row row = answers.one(List.of(book.organisation()), book.year(), task, student);
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
        Row row = answers.one(
                List.of(book.organisation()), book.year(), own.task().ref(), student);
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
        Own own = reader.own(student, task);
        Row row = answers.one(List.of(scope.organisation()), own.course().schoolYear(), task, student);
        reader.whyNot(student, own, words.shown(own.task(), row, List.of())).ifPresent(no -> {
            throw new Refusal(no.problem(), no.arguments().toArray());
        });
        return own;
    }
}
