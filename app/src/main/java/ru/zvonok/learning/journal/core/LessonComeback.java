package ru.zvonok.learning.journal.core;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonCard.Remote;
import ru.zvonok.learning.journal.RollbackSource.No;
import ru.zvonok.learning.journal.RollbackSource.PutBack;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Line;
import ru.zvonok.learning.timetable.Lesson;
import tools.jackson.databind.JsonNode;

/** Lets single things of a lesson become what they were, or says why not; without writing it only says. */
@Component
class LessonComeback {

    private final LessonBackQuery back;
    private final LessonRecords records;
    private final LessonTrace trace;
    private final TaskComeback tasks;
    private final WordComeback words;

    LessonComeback(
            LessonBackQuery back, LessonRecords records, LessonTrace trace, TaskComeback tasks, WordComeback words) {
        this.back = back;
        this.records = records;
        this.trace = trace;
        this.tasks = tasks;
        this.words = words;
    }

    @Nullable
    No putBack(BackBatch batch, PutBack one, Lesson lesson) {
        Line last = batch.last(one);
        if (last == null) {
            return No.because(JournalProblem.CHANGED_BY_OTHER);
        }
        return switch (one.thing().kind()) {
            case TOPIC -> topic(batch, one, lesson);
            case REMOTE -> remote(batch, one, lesson);
            case ATTENDANCE -> attendance(batch, one, lesson, last);
            case HOMEWORK -> tasks.homework(batch, one, lesson);
            case WORK -> tasks.work(batch, one, lesson);
            case FILE -> tasks.file(batch, one, last);
            case COMMENT -> words.comment(batch, one, last);
            case ANSWER -> words.answer(batch, one, last);
            case CELL, PERIOD_MARK -> throw new IllegalStateException();
        };
    }

    private @Nullable No topic(BackBatch batch, PutBack one, Lesson lesson) {
        if (batch.writes()) {
            LessonRecord record = records.ofLesson(lesson);
            if (one.value().isEmpty()) {
                record.comeBack(null, null, null);
            } else {
                JsonNode was = LessonWords.read(one.value());
                record.comeBack(
                        LessonWords.text(was, "text"), LessonWords.number(was, "plan"), LessonWords.moment(was, "at"));
            }
            records.saveAndFlush(record);
        }
        return null;
    }

    private @Nullable No remote(BackBatch batch, PutBack one, Lesson lesson) {
        if (batch.writes()) {
            LessonRecord record = records.ofLesson(lesson);
            JsonNode was = one.value().isEmpty() ? null : LessonWords.read(one.value());
            record.holdRemotely(
                    was == null
                            ? null
                            : new Remote(
                                    "ONLINE".equals(LessonWords.text(was, "form")), LessonWords.text(was, "platform")));
            records.saveAndFlush(record);
        }
        return null;
    }

    /** That attendance was taken stays where somebody else took a part of it since. */
    private @Nullable No attendance(BackBatch batch, PutBack one, Lesson lesson, Line last) {
        boolean taken = !one.value().isEmpty();
        if (!taken && back.signedByOthers(batch.book(), lesson.id(), last, batch.cells(lesson.id()))) {
            return No.because(JournalProblem.CHANGED_BY_OTHER);
        }
        if (batch.writes()) {
            JsonNode was = taken ? LessonWords.read(one.value()) : null;
            back.attendance(
                    batch.book(),
                    lesson,
                    was == null ? null : LessonWords.moment(was, "at"),
                    was == null ? null : LessonWords.number(was, "by"));
            trace.noted(batch.book(), BackBatch.spot(one), last.after(), one.value(), one.reason());
        }
        return null;
    }
}
