package ru.zvonok.learning.journal.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource.No;
import ru.zvonok.learning.journal.RollbackSource.PutBack;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Line;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.SchoolClock;
import tools.jackson.databind.JsonNode;

/** Lets homework, works and their files become what they were, or says what hangs on them. */
@Component
class TaskComeback {

    private final LessonBackQuery back;
    private final LessonWriteQuery write;
    private final TaskQuery tasks;
    private final TaskFiles files;
    private final AnswerQuery answers;
    private final LessonRecords records;
    private final CardReader cards;
    private final CodeBook codes;
    private final LessonFacts lessons;
    private final SchoolClock clock;

    TaskComeback(
            LessonBackQuery back,
            LessonWriteQuery write,
            TaskQuery tasks,
            TaskFiles files,
            AnswerQuery answers,
            LessonRecords records,
            CardReader cards,
            CodeBook codes,
            LessonFacts lessons,
            SchoolClock clock) {
        this.back = back;
        this.write = write;
        this.tasks = tasks;
        this.files = files;
        this.answers = answers;
        this.records = records;
        this.cards = cards;
        this.codes = codes;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Nullable
    No homework(BackBatch batch, PutBack one, Lesson lesson) {
        long owner = one.thing().student();
        @Nullable Long student = owner == 0 ? null : owner;
        String now = batch.state(one);
        @Nullable Long id = now.isEmpty() ? null : LessonWords.number(LessonWords.read(now), "id");
        JsonNode was = one.value().isEmpty() ? null : LessonWords.read(one.value());
        if (id != null && (was == null || !id.equals(LessonWords.number(was, "id")))) {
            No no = hangsOn(batch, TaskRef.homework(batch.course().id(), id), was != null);
            if (no != null) {
                return no;
            }
        }
        if (batch.writes()) {
            if (was == null) {
                write.removeHomework(batch.book(), lesson, student);
            } else {
                back.homework(batch.book(), lesson, student, was, due(batch.book(), lesson, was), id);
            }
        }
        return null;
    }

    /** The lesson it was due at, or the next one where that is gone. */
    private @Nullable Lesson due(Book book, Lesson given, JsonNode was) {
        Long due = LessonWords.number(was, "lesson");
        if (due == null) {
            return null;
        }
        Lesson there = lessons.byIds(List.of(due), book.year()).get(due);
        return there == null ? cards.next(given) : there;
    }

    @Nullable
    No work(BackBatch batch, PutBack one, Lesson lesson) {
        Book book = batch.book();
        long id = Long.parseLong(one.thing().part());
        if (one.value().isEmpty()) {
            No no = hangsOn(batch, TaskRef.work(batch.course().id(), id), false);
            if (no != null) {
                return no;
            }
            int marks = marksThatStay(batch, lesson, id);
            if (marks > 0) {
                return No.because(JournalProblem.ASSIGNMENT_HAS_MARKS, marks);
            }
            if (batch.writes()) {
                write.removeAssignment(book.organisation(), book.year(), lesson.id(), id);
            }
            return null;
        }
        JsonNode was = LessonWords.read(one.value());
        if (codes.type((int) LessonWords.whole(was, "type")).isEmpty()) {
            return No.because(JournalProblem.TYPE_UNKNOWN);
        }
        if (batch.writes()) {
            back.work(book, lesson, id, was);
            typedInto(lesson, id, was.path("typed").asBoolean(false));
        }
        return null;
    }

    private void typedInto(Lesson lesson, long work, boolean typed) {
        LessonRecord record = records.ofLesson(lesson);
        if (typed || record.marksGoInto(work)) {
            record.marksGoTo(typed ? work : null);
            records.saveAndFlush(record);
        }
    }

    /** Before the cells are put back those that will not leave with them, afterwards all. */
    private int marksThatStay(BackBatch batch, Lesson lesson, long work) {
        Set<Long> leaving = new HashSet<>();
        if (!batch.writes()) {
            batch.all().stream()
                    .filter(one ->
                            one.thing().kind() == ChangeKind.CELL && one.thing().place() == lesson.id())
                    .forEach(one -> leaving.addAll(one.undone()));
        }
        return (int) back.marksOfWork(batch.book(), lesson.id(), work).stream()
                .filter(mark -> !leaving.contains(mark.version()))
                .count();
    }

    /** Answers of pupils, and files of others unless they go along. */
    private @Nullable No hangsOn(BackBatch batch, TaskRef task, boolean filesGoAlong) {
        int sent = answers.count(batch.book().organisation(), batch.book().year(), task);
        if (sent > 0) {
            return No.because(JournalProblem.TASK_HAS_ANSWERS, sent);
        }
        Set<String> going = new HashSet<>();
        batch.all().stream()
                .filter(one ->
                        one.thing().kind() == ChangeKind.FILE && one.value().isEmpty())
                .forEach(one -> going.add(one.thing().part()));
        boolean others = !filesGoAlong
                && files.of(task).task().stream()
                        .anyMatch(one -> !going.contains(one.file().toString()));
        return others ? No.because(JournalProblem.TASK_HAS_FILES) : null;
    }

    @Nullable
    No file(BackBatch batch, PutBack one, Line last) {
        UUID file = UUID.fromString(one.thing().part());
        if (one.value().isEmpty()) {
            if (batch.writes()) {
                files.detach(file);
            }
            return null;
        }
        JsonNode was = LessonWords.read(one.value());
        TaskRef task = batch.task(was);
        if (!last.at().plus(Duration.ofDays(files.days())).isAfter(clock.now())) {
            return No.because(JournalProblem.FILE_GONE);
        }
        if (!(stands(batch.book(), task) || !batch.writes() && comes(batch, task))) {
            return No.because(JournalProblem.TASK_GONE);
        }
        if (batch.writes()) {
            if (!files.stays(file)) {
                return No.because(JournalProblem.FILE_GONE);
            }
            back.attached(
                    batch.book(),
                    task,
                    file,
                    String.valueOf(LessonWords.text(was, "name")),
                    LessonWords.whole(was, "size"),
                    Objects.requireNonNullElse(LessonWords.moment(was, "at"), Instant.EPOCH));
        }
        return null;
    }

    private boolean stands(Book book, TaskRef task) {
        return tasks.find(List.of(book.organisation()), book.year(), task).isPresent();
    }

    private static boolean comes(BackBatch batch, TaskRef task) {
        return batch.all().stream()
                .filter(one -> !one.value().isEmpty())
                .anyMatch(one -> task.kind() == TaskRef.Kind.WORK
                        ? one.thing().kind() == ChangeKind.WORK
                                && one.thing().part().equals(String.valueOf(task.id()))
                        : one.thing().kind() == ChangeKind.HOMEWORK
                                && LessonWords.whole(LessonWords.read(one.value()), "id") == task.id());
    }
}
