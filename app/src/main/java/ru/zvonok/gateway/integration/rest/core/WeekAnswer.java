package ru.zvonok.gateway.integration.rest.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.integration.rest.core.ChildrenAnswer.Child;
import ru.zvonok.gateway.integration.rest.core.Vocabulary.Spoken;
import ru.zvonok.learning.diary.DiaryWeek;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.StudentLesson;

/**
 * A week of lessons, Monday first.
 *
 * @param now where the school is, without a zone
 * @param days every day that has lessons and all from Monday to Friday
 * @param unexplained days on which lessons were missed and the school does not know why
 */
record WeekAnswer(Child child, String now, LocalDate monday, List<Day> days, List<Missed> unexplained) {

    /** A day with its lessons in order of time. */
    record Day(LocalDate date, List<LessonShape> lessons) {}

    /** How many lessons were missed on a day. */
    record Missed(LocalDate date, int lessons) {}

    /**
     * A lesson.
     *
     * @param number of the lesson in the day
     * @param from {@code 08:30} where the school is; null where the day has no bells
     * @param course id of the subject as it is taught to the class
     * @param scale in which it is marked: five, ten, twelve, hundred, pass-fail
     * @param homework due at the lesson
     * @param given at the lesson, due later
     * @param attendance null for whoever was there
     */
    record LessonShape(
            int number,
            @Nullable String from,
            @Nullable String to,
            String course,
            String subject,
            String scale,
            boolean extracurricular,
            @Nullable String topic,
            List<HomeworkShape> homework,
            List<HomeworkShape> given,
            @Nullable AttendanceShape attendance,
            List<MarkShape> marks) {

        private static LessonShape of(StudentLesson one, Spoken words) {
            return new LessonShape(
                    one.lesson().number(),
                    time(one.lesson().startsAt()),
                    time(one.lesson().endsAt()),
                    String.valueOf(one.course().id()),
                    one.course().subjectName(),
                    one.scale().kind().code(),
                    one.course().extracurricular(),
                    one.topic(),
                    one.homework().stream().map(HomeworkShape::of).toList(),
                    one.given().stream().map(HomeworkShape::of).toList(),
                    AttendanceShape.of(one.cell(), words),
                    one.cell().marks().stream()
                            .map(mark -> MarkShape.of(one.lesson().date(), mark, work(one, mark), words))
                            .toList());
        }

        private static @Nullable String time(@Nullable LocalTime time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES).toString();
        }

        private static @Nullable Assignment work(StudentLesson lesson, Mark mark) {
            return lesson.assignments().stream()
                    .filter(work -> work.id() == mark.assignment())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Homework; {@code own} where it is the pupil's alone and not the whole class's. */
    record HomeworkShape(String id, LocalDate due, String text, boolean own) {

        static HomeworkShape of(Homework homework) {
            return new HomeworkShape(
                    String.valueOf(homework.id()), homework.dueDay(), homework.text(), homework.student() != null);
        }
    }

    /**
     * A sign of attendance.
     *
     * @param text as it stands in the journal: «ОТ»
     * @param word what it means, in the reader's language
     * @param absence whether the lesson counts as missed
     * @param settled whether a class teacher named the reason
     */
    record AttendanceShape(String text, String word, boolean absence, boolean settled) {

        static @Nullable AttendanceShape of(Cell cell, Spoken words) {
            AttendanceCode code = words.code(cell.attendance());
            return code == null ? null : of(code, cell.settled(), words);
        }

        static AttendanceShape of(AttendanceCode code, boolean settled, Spoken words) {
            return new AttendanceShape(code.sign(), code.word(words.locale()), code.absence(), settled);
        }
    }

    static WeekAnswer of(DiaryWeek week, Spoken words) {
        return new WeekAnswer(
                Child.of(week.child()),
                minute(week.now()),
                week.monday(),
                week.days().stream()
                        .map(day -> new Day(
                                day.date(),
                                day.lessons().stream()
                                        .map(lesson -> LessonShape.of(lesson, words))
                                        .toList()))
                        .toList(),
                week.unexplained().stream()
                        .map(missed -> new Missed(missed.date(), missed.lessons()))
                        .toList());
    }

    private static String minute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
