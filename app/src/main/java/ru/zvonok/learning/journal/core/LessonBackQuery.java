package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Line;
import ru.zvonok.learning.timetable.Lesson;
import tools.jackson.databind.JsonNode;

/** Writes works and homework as they were, under the ids they had, and asks what still hangs on them. */
@Component
class LessonBackQuery {

    /** A mark of a work, or of a pupil at a lesson. */
    record MarkOf(long id, long version, @Nullable String comment) {}

    private final JdbcClient jdbc;

    LessonBackQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void work(Book book, Lesson lesson, long id, JsonNode state) {
        LocalDate due = LessonWords.day(state, "day");
        jdbc.sql("""
                        insert into journal.assignment (organisation_id, id, course_id, lesson_id, day, due_day, school_year, type_id, weight,
                                                        title, description, answer_wanted)
                        values (:organisation, :id, :course, :lesson, :day, :due, :year, :type, :weight, :title, :text, :answers)
                        on conflict (organisation_id, id, school_year) do update
                           set due_day = excluded.due_day, type_id = excluded.type_id, weight = excluded.weight, title = excluded.title,
                               description = excluded.description, answer_wanted = excluded.answer_wanted,
                               version = assignment.version + 1
                        """)
                .param("organisation", book.organisation())
                .param("id", id)
                .param("course", book.course())
                .param("lesson", lesson.id())
                .param("day", Date.valueOf(lesson.date()))
                .param("due", due == null ? null : Date.valueOf(due), Types.DATE)
                .param("year", book.year())
                .param("type", LessonWords.number(state, "type"))
                .param("weight", LessonWords.number(state, "weight"))
                .param("title", LessonWords.text(state, "title"))
                .param("text", LessonWords.text(state, "text"))
                .param("answers", state.path("answers").asBoolean(false))
                .update();
    }

    /** Files of what stands there now go along to the id that comes back. */
    void homework(
            Book book,
            Lesson lesson,
            @Nullable Long student,
            JsonNode state,
            @Nullable Lesson due,
            @Nullable Long now) {
        Long id = LessonWords.number(state, "id");
        Instant at = LessonWords.moment(state, "at");
        LocalDate day = due == null ? LessonWords.day(state, "day") : due.date();
        jdbc.sql("""
                        insert into journal.homework (organisation_id, id, course_id, lesson_id, due_lesson_id, student_id, day, due_day,
                                                      given_at, school_year, text, minutes, answer_wanted)
                        values (:organisation, :id, :course, :lesson, cast(:due as bigint), cast(:student as bigint), :day, :dueDay,
                                :at, :year, :text, cast(:minutes as smallint), :answers)
                        on conflict (organisation_id, lesson_id, student_id, school_year) do update
                           set id = excluded.id, due_lesson_id = excluded.due_lesson_id, due_day = excluded.due_day,
                               given_at = excluded.given_at, text = excluded.text, minutes = excluded.minutes,
                               answer_wanted = excluded.answer_wanted, version = homework.version + 1
                        """)
                .param("organisation", book.organisation())
                .param("id", id)
                .param("course", book.course())
                .param("lesson", lesson.id())
                .param("due", due == null ? null : due.id())
                .param("student", student)
                .param("day", Date.valueOf(lesson.date()))
                .param("dueDay", Date.valueOf(day == null ? lesson.date().plusDays(1) : day))
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("year", book.year())
                .param("text", LessonWords.text(state, "text"))
                .param("minutes", LessonWords.number(state, "minutes"))
                .param("answers", state.path("answers").asBoolean(false))
                .update();
        if (now != null && !now.equals(id)) {
            jdbc.sql("""
                            update journal.attachment set task_id = :id
                             where organisation_id = :organisation and task_id = :now and kind = 'HOMEWORK' and course_id = :course
                            """)
                    .param("organisation", book.organisation())
                    .param("course", book.course())
                    .param("id", id)
                    .param("now", now)
                    .update();
        }
    }

    List<MarkOf> marksOfWork(Book book, long lesson, long work) {
        return marks(book, lesson, "assignment_id", work);
    }

    List<MarkOf> marksOfPupil(Book book, long lesson, long student) {
        return marks(book, lesson, "student_id", student);
    }

    private List<MarkOf> marks(Book book, long lesson, String column, long id) {
        return jdbc.sql("""
                        select id, version, comment from journal.mark
                         where organisation_id = :organisation and school_year = :year and course_id = :course and lesson_id = :lesson
                           and %s = :id
                        """.formatted(column))
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("course", book.course())
                .param("lesson", lesson)
                .param("id", id)
                .query((row, number) -> new MarkOf(row.getLong("id"), row.getLong("version"), row.getString("comment")))
                .list();
    }

    void attached(Book book, TaskRef task, UUID file, String name, long size, Instant at) {
        jdbc.sql("""
                        insert into journal.attachment (organisation_id, course_id, task_id, size, added_at, file_id, school_year, kind, name)
                        values (:organisation, :course, :task, :size, :at, :file, :year, :kind, :name)
                        """)
                .param("organisation", book.organisation())
                .param("course", task.course())
                .param("task", task.id())
                .param("size", size)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("file", file)
                .param("year", book.year())
                .param("kind", task.kind().name())
                .param("name", name)
                .update();
    }

    /** Says when attendance was taken and by whom, or that it was not. */
    void attendance(Book book, Lesson lesson, @Nullable Instant at, @Nullable Long by) {
        jdbc.sql("""
                        update journal.lesson_record set attendance_at = :at, attendance_by = cast(:by as bigint)
                         where organisation_id = :organisation and school_year = :year and course_id = :course and lesson_id = :lesson
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("lesson", lesson.id())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .update();
    }

    /**
     * Whether a teacher other than the one who took attendance noted a sign there since. {@code without} are pupils whose
     * signs do not count.
     */
    boolean signedByOthers(Book book, long lesson, Line taken, Collection<Long> without) {
        return jdbc.sql("""
                        select exists (
                          select from journal.attendance sign
                            join journal.cell_history said on said.organisation_id = sign.organisation_id
                             and said.school_year = sign.school_year and said.id = sign.version
                           where sign.organisation_id = :organisation and sign.school_year = :year and sign.course_id = :course
                             and sign.lesson_id = :lesson and not sign.settled and sign.student_id <> all(:without)
                             and said.at >= :at and said.account_id is distinct from cast(:account as bigint))
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("lesson", lesson)
                .param("without", without.toArray(Long[]::new))
                .param("at", taken.at().atOffset(ZoneOffset.UTC))
                .param("account", taken.account())
                .query(Boolean.class)
                .single();
    }
}
