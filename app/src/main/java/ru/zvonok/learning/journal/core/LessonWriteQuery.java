package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.timetable.Lesson;

/** Writes what belongs to lessons as such. */
@Component
class LessonWriteQuery {

    /** Kind of work that is made where marks are typed into a lesson without any: an answer in class. */
    static final int ANSWER = AssignmentType.ANSWER;

    private final JdbcClient jdbc;

    LessonWriteQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One assignment for each lesson, by lesson. */
    Map<Long, Long> addAssignments(
            Book book, Collection<Lesson> lessons, int type, int weight, @Nullable String title) {
        Map<Long, Long> ids = new HashMap<>();
        jdbc.sql("""
                        insert into journal.assignment (organisation_id, id, course_id, lesson_id, day, school_year, type_id, weight, title)
                        select :organisation, nextval('journal.assignment_seq'), :course, lesson, day, :year, :type, :weight, :title
                          from unnest(cast(:lessons as bigint[]), cast(:days as date[])) as made(lesson, day)
                        returning lesson_id, id
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("type", type)
                .param("weight", weight)
                .param("title", title)
                .param("lessons", lessons.stream().map(Lesson::id).toArray(Long[]::new))
                .param("days", days(lessons))
                .query(row -> {
                    ids.put(row.getLong(1), row.getLong(2));
                });
        return ids;
    }

    int countMarks(long organisation, int year, long course, long lesson, long assignment) {
        return jdbc.sql("""
                        select count(*) from journal.mark
                         where organisation_id = :organisation and school_year = :year and course_id = :course
                           and lesson_id = :lesson and assignment_id = :assignment
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("course", course)
                .param("lesson", lesson)
                .param("assignment", assignment)
                .query(Integer.class)
                .single();
    }

    int removeAssignment(long organisation, int year, long lesson, long assignment) {
        return jdbc.sql("""
                        delete from journal.assignment
                         where organisation_id = :organisation and school_year = :year and lesson_id = :lesson and id = :assignment
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("lesson", lesson)
                .param("assignment", assignment)
                .update();
    }

    /** Notes that attendance was taken, where that is not noted yet, and keeps it in the history of the lesson. */
    void attendanceTaken(Book book, Collection<Lesson> lessons) {
        if (lessons.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with noted as (
                          insert into journal.lesson_record (organisation_id, lesson_id, course_id, day, school_year, attendance_at,
                                                             attendance_by)
                          select :organisation, lesson, :course, day, :year, :at, :account
                            from unnest(cast(:lessons as bigint[]), cast(:days as date[])) as taken(lesson, day)
                          on conflict (organisation_id, lesson_id, school_year) do update
                             set attendance_at = excluded.attendance_at, attendance_by = excluded.attendance_by
                           where lesson_record.attendance_at is null
                          returning lesson_id, attendance_at, attendance_by)
                        insert into journal.lesson_history (organisation_id, id, course_id, lesson_id, account_id, at, school_year, kind,
                                                            old_value, new_value)
                        select :organisation, nextval('journal.lesson_history_seq'), :course, lesson_id, attendance_by, attendance_at, :year,
                               'ATTENDANCE', '',
                               jsonb_build_object('at', (extract(epoch from attendance_at) * 1000000)::bigint, 'by', attendance_by)::text
                          from noted
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("at", time(book.at()))
                .param("account", book.account())
                .param("lessons", lessons.stream().map(Lesson::id).toArray(Long[]::new))
                .param("days", days(lessons))
                .update();
    }

    /** Homework of a lesson for the class, or for one pupil. */
    void writeHomework(
            Book book, Lesson lesson, @Nullable Long student, @Nullable Long due, LocalDate dueDay, String text) {
        jdbc.sql("""
                        insert into journal.homework (organisation_id, id, course_id, lesson_id, due_lesson_id, student_id, day, due_day,
                                                      given_at, school_year, text)
                        values (:organisation, nextval('journal.homework_seq'), :course, :lesson, :due, :student, :day, :dueDay, :at, :year,
                                :text)
                        on conflict (organisation_id, lesson_id, student_id, school_year) do update
                           set due_lesson_id = excluded.due_lesson_id, due_day = excluded.due_day, text = excluded.text,
                               version = homework.version + 1
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("lesson", lesson.id())
                .param("due", due)
                .param("student", student)
                .param("day", Date.valueOf(lesson.date()))
                .param("dueDay", Date.valueOf(dueDay))
                .param("at", time(book.at()))
                .param("text", text)
                .update();
    }

    void removeHomework(Book book, Lesson lesson, @Nullable Long student) {
        jdbc.sql("""
                        delete from journal.homework
                         where organisation_id = :organisation and school_year = :year and course_id = :course and lesson_id = :lesson
                           and student_id is not distinct from cast(:student as bigint)
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("lesson", lesson.id())
                .param("student", student)
                .update();
    }

    /** A lesson went to another day: everything that is written about it goes with it. */
    void move(long organisation, int year, long lesson, LocalDate to) {
        for (String table : List.of("lesson_record", "assignment", "mark", "attendance", "homework")) {
            jdbc.sql("""
                            update journal.%s set day = :day
                             where organisation_id = :organisation and school_year = :year and lesson_id = :lesson
                            """.formatted(table))
                    .param("organisation", organisation)
                    .param("year", year)
                    .param("lesson", lesson)
                    .param("day", Date.valueOf(to))
                    .update();
        }
    }

    /** A lesson went to another day: what is due at it is due then. */
    void moveDue(long organisation, int year, long lesson, LocalDate to) {
        jdbc.sql("""
                        update journal.homework set due_day = :day
                         where organisation_id = :organisation and school_year = :year and due_lesson_id = :lesson
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("lesson", lesson)
                .param("day", Date.valueOf(to))
                .update();
    }

    /** Those of the lessons that have marks, signs, topics or homework. */
    List<Long> written(List<Long> organisations, int year, Collection<Long> lessons) {
        return jdbc.sql("""
                        select lesson_id from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and lesson_id = any(:lessons)
                           and (topic is not null or attendance_at is not null)
                        union
                        select lesson_id from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and lesson_id = any(:lessons)
                        union
                        select lesson_id from journal.homework
                         where organisation_id = any(:organisations) and school_year = :year and lesson_id = any(:lessons)
                        union
                        select lesson_id from journal.mark
                         where organisation_id = any(:organisations) and school_year = :year and lesson_id = any(:lessons)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("lessons", lessons.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static Date[] days(Collection<Lesson> lessons) {
        return lessons.stream().map(lesson -> Date.valueOf(lesson.date())).toArray(Date[]::new);
    }

    private static java.time.OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
