package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.AnswerQuery.Row;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.people.PersonFacts;

/** Answers in the words of the doors, and who is told of them. */
@Component
class AnswerWords {

    private final AnswerQuery query;
    private final Directory directory;
    private final LessonFacts lessons;
    private final PersonFacts people;
    private final Notifications notifications;

    AnswerWords(
            AnswerQuery query,
            Directory directory,
            LessonFacts lessons,
            PersonFacts people,
            Notifications notifications) {
        this.query = query;
        this.directory = directory;
        this.lessons = lessons;
        this.people = people;
        this.notifications = notifications;
    }

    /** As it is shown; null where there is none. */
    @Nullable
    TaskAnswer shown(Task task, @Nullable Row row, List<TaskFile> files) {
        if (row == null) {
            return null;
        }
        LocalDateTime sent = local(row.sentAt());
        return new TaskAnswer(
                row.state(),
                row.text(),
                files,
                local(row.firstAt()),
                sent,
                sent == null ? 0 : late(task, sent.toLocalDate()),
                row.word(),
                row.version());
    }

    /** By how many days something that came on a day is late. */
    static int late(Task task, LocalDate came) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(task.due(), came));
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        ZoneId zone = directory.current().zone();
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    /** Those who teach are told that an answer came, once a day for each task. */
    void tellTeachers(Book book, Course course, Task task) {
        if (!query.tell(book, task.ref(), directory.today())) {
            return;
        }
        Set<Long> teachers = new HashSet<>();
        Lesson lesson =
                lessons.byIds(List.of(task.lesson()), course.schoolYear()).get(task.lesson());
        Long holds = lesson == null ? null : lesson.teacher();
        if (holds != null) {
            teachers.add(holds);
        }
        course.teachers().stream()
                .filter(CourseTeacher::main)
                .map(CourseTeacher::person)
                .forEach(teachers::add);
        tell(
                teachers,
                new Notice(
                        JournalNotice.ANSWER_SENT,
                        "journal.bell.answers",
                        List.of(course.groupName(), course.subjectShortName()),
                        JournalPaths.task(task.ref())));
    }

    /** The pupil is told that the answer came back. */
    void tellPupil(Course course, TaskRef task, long student) {
        tell(
                List.of(student),
                new Notice(
                        JournalNotice.ANSWER_RETURNED,
                        "journal.bell.answer-returned",
                        List.of(course.subjectName()),
                        JournalPaths.taskOf(student, task)));
    }

    private void tell(Collection<Long> persons, Notice notice) {
        var guids = people.guids(persons).values();
        if (!guids.isEmpty()) {
            notifications.tell(guids, notice);
        }
    }
}
