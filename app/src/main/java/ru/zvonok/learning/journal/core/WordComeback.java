package ru.zvonok.learning.journal.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.CommentWritten;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource.No;
import ru.zvonok.learning.journal.RollbackSource.PutBack;
import ru.zvonok.learning.journal.core.AnswerQuery.Judgement;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.LessonBackQuery.MarkOf;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Line;

/** Lets what a teacher said of marks and of pupils' answers become what it was. */
@Component
class WordComeback {

    private final LessonBackQuery back;
    private final TaskQuery tasks;
    private final AnswerQuery answers;
    private final FactQuery facts;
    private final LessonTrace trace;
    private final ApplicationEventPublisher events;

    WordComeback(
            LessonBackQuery back,
            TaskQuery tasks,
            AnswerQuery answers,
            FactQuery facts,
            LessonTrace trace,
            ApplicationEventPublisher events) {
        this.back = back;
        this.tasks = tasks;
        this.answers = answers;
        this.facts = facts;
        this.trace = trace;
        this.events = events;
    }

    /** A mark that went and came back has another id: it is known by what is said of it. */
    @Nullable
    No comment(BackBatch batch, PutBack one, Line last) {
        Book book = batch.book();
        long lesson = one.thing().place();
        long student = one.thing().student();
        long mark = Long.parseLong(one.thing().part());
        List<MarkOf> there = back.marksOfPupil(book, lesson, student);
        Optional<MarkOf> found = there.stream()
                .filter(some -> some.id() == mark)
                .findFirst()
                .or(() -> there.stream()
                        .filter(some -> last.after().equals(some.comment()))
                        .findFirst());
        if (found.isEmpty()) {
            boolean comes = !batch.writes() && batch.cells(lesson).contains(student);
            return comes ? null : No.because(JournalProblem.MARK_GONE);
        }
        if (batch.writes()) {
            String text = one.value().isEmpty() ? null : one.value();
            long id = found.get().id();
            tasks.comment(book, new CommentMark(book.course(), lesson, student, id, one.value()), text);
            trace.noted(book, BackBatch.spot(one), last.after(), one.value(), one.reason());
            events.publishEvent(new CommentWritten(
                    book.organisation(),
                    book.course(),
                    student,
                    lesson,
                    facts.ofLessons(List.of(book.organisation()), book.year(), book.course(), List.of(lesson))
                            .cell(new Place(student, lesson))));
        }
        return null;
    }

    /** An answer that the pupil sent again since waits as it does; what was said of it goes all the same. */
    @Nullable
    No answer(BackBatch batch, PutBack one, Line last) {
        Book book = batch.book();
        long answer = Long.parseLong(one.thing().part());
        Judgement now = answers.judgement(book, answer, batch.writes()).orElse(null);
        if (now == null) {
            return No.because(JournalProblem.TASK_GONE);
        }
        Judgement said = Judgement.of(LessonWords.read(last.after()));
        Judgement was = Judgement.of(LessonWords.read(one.value()));
        boolean sentAgain = now.state() != said.state();
        if (!Objects.equals(now.word(), said.word()) || sentAgain && Objects.equals(now.word(), was.word())) {
            return No.because(JournalProblem.CHANGED_BY_OTHER);
        }
        if (batch.writes()) {
            Judgement becomes = sentAgain ? new Judgement(now.state(), was.word(), was.by(), was.at()) : was;
            String state = answers.putBack(book, answer, becomes);
            trace.noted(book, BackBatch.spot(one), last.after(), state, one.reason());
        }
        return null;
    }
}
