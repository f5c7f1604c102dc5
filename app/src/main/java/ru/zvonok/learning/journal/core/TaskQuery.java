package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeWork;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.platform.kernel.NotFound;

/** Works and homework as tasks. */
@Component
class TaskQuery {

    /** Columns of a task, of a work and of homework. */
    static final String OF_WORK = """
            'WORK' as kind, w.course_id, w.id, w.lesson_id, w.day, w.type_id, w.weight, w.title, coalesce(w.description, '') as text,
            w.due_day, null::bigint as due_lesson_id, null::bigint as owner_id, w.answer_wanted, w.version
            """;

    static final String OF_HOMEWORK = """
            'HOMEWORK' as kind, w.course_id, w.id, w.lesson_id, w.day, 0 as type_id, 0 as weight, null as title, w.text,
            w.due_day, w.due_lesson_id, w.student_id as owner_id, w.answer_wanted, w.version
            """;

    private final JdbcClient jdbc;

    TaskQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Task> find(List<Long> organisations, int year, TaskRef task) {
        boolean work = task.kind() == TaskRef.Kind.WORK;
        return jdbc.sql("""
                        select %s from journal.%s w
                         where w.organisation_id = any(:organisations) and w.school_year = :year and w.course_id = :course and w.id = :id
                        """.formatted(work ? OF_WORK : OF_HOMEWORK, work ? "assignment" : "homework"))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", task.course())
                .param("id", task.id())
                .query(TaskQuery::task)
                .optional();
    }

    /** The same; what is not there is not found. */
    Task require(List<Long> organisations, int year, TaskRef task) {
        return find(organisations, year, task).orElseThrow(NotFound::new);
    }

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                new TaskRef(TaskRef.Kind.valueOf(row.getString("kind")), row.getLong("course_id"), row.getLong("id")),
                row.getLong("lesson_id"),
                row.getObject("day", LocalDate.class),
                row.getInt("type_id"),
                row.getInt("weight"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("due_day", LocalDate.class),
                row.getObject("due_lesson_id", Long.class),
                row.getObject("owner_id", Long.class),
                row.getBoolean("answer_wanted"),
                row.getInt("version"));
    }

    /** Answers whether it was still as the writer saw it. */
    boolean change(Book book, ChangeWork work, @Nullable String title, @Nullable String text) {
        LocalDate due = work.dueDay();
        return jdbc.sql("""
                                update journal.assignment
                                   set type_id = :type, weight = :weight, title = :title, description = :text, due_day = :due,
                                       answer_wanted = :wanted, version = version + 1
                                 where organisation_id = :organisation and school_year = :year and course_id = :course and id = :id
                                   and version = :version
                                """)
                        .param("organisation", book.organisation())
                        .param("year", book.year())
                        .param("course", book.course())
                        .param("id", work.work().id())
                        .param("version", work.version())
                        .param("type", work.type())
                        .param("weight", work.weight())
                        .param("title", title)
                        .param("text", text)
                        .param("due", due == null ? null : Date.valueOf(due), java.sql.Types.DATE)
                        .param("wanted", work.answerWanted())
                        .update()
                > 0;
    }

    void wantAnswers(Book book, long homework, boolean wanted) {
        jdbc.sql("""
                        update journal.homework set answer_wanted = :wanted
                         where organisation_id = :organisation and school_year = :year and course_id = :course and id = :id
                        """)
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("course", book.course())
                .param("id", homework)
                .param("wanted", wanted)
                .update();
    }

    /** What was said of the mark until then, which may be nothing; empty where there is no such mark of the pupil. */
    Optional<String> comment(Book book, CommentMark comment, @Nullable String text) {
        return jdbc.sql("""
                        update journal.mark m
                           set comment = :text, seen_at = case when m.comment is not distinct from :text then m.seen_at end
                          from (select id, coalesce(comment, '') as was from journal.mark
                                 where organisation_id = :organisation and school_year = :year and course_id = :course and id = :id) old
                         where m.organisation_id = :organisation and m.school_year = :year and m.course_id = :course
                           and m.lesson_id = :lesson and m.student_id = :student and m.id = old.id
                        returning old.was
                        """)
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("course", book.course())
                .param("lesson", comment.lesson())
                .param("student", comment.student())
                .param("id", comment.mark())
                .param("text", text)
                .query(String.class)
                .optional();
    }
}
