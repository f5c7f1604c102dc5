package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskAnswer.State;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import tools.jackson.databind.JsonNode;

/** What pupils handed in. */
@Component
class AnswerQuery {

    /** An answer as it is kept. */
    record Row(
            TaskRef task,
            long student,
            State state,
            String text,
            @Nullable Instant firstAt,
            @Nullable Instant sentAt,
            @Nullable String word,
            int version) {}

    /** What a teacher said of an answer, and where that left it. */
    record Judgement(
            State state,
            @Nullable String word,
            @Nullable Long by,
            @Nullable Instant at) {

        static Judgement of(JsonNode state) {
            return new Judgement(
                    State.valueOf(state.path("state").asString()),
                    LessonWords.text(state, "word"),
                    LessonWords.number(state, "by"),
                    LessonWords.moment(state, "at"));
        }
    }

    /** A task with the number of its answers that wait. */
    record Waiting(Task task, int count) {}

    private static final String COLUMNS = """
            select kind, course_id, task_id, student_id, state, text, first_at, sent_at, word, version from journal.answer
            """;

    private final JdbcClient jdbc;

    AnswerQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By pupil. */
    Map<Long, Row> of(List<Long> organisations, int year, TaskRef task) {
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and school_year = :year and task_id = :task and kind = :kind
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("task", task.id())
                .param("kind", task.kind().name())
                .query(AnswerQuery::row)
                .list()
                .forEach(row -> rows.put(row.student(), row));
        return rows;
    }

    /** Of one pupil, null where there is none. */
    @Nullable
    Row one(List<Long> organisations, int year, TaskRef task, long student) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and school_year = :year and task_id = :task and kind = :kind
                           and student_id = :student
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("task", task.id())
                .param("kind", task.kind().name())
                .param("student", student)
                .query(AnswerQuery::row)
                .optional()
                .orElse(null);
    }

    /** All of a pupil in a year, by task. */
    Map<TaskRef, Row> ofStudent(List<Long> organisations, int year, long student) {
        Map<TaskRef, Row> rows = new HashMap<>();
        jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .query(AnswerQuery::row)
                .list()
                .forEach(row -> rows.put(row.task(), row));
        return rows;
    }

    /** Begins an answer where there is none; of two at once one begins it. */
    void begin(Book book, TaskRef task, long student) {
        jdbc.sql("""
                        insert into journal.answer (organisation_id, id, course_id, task_id, student_id, account_id, school_year, kind, state)
                        values (:organisation, nextval('journal.answer_seq'), :course, :task, :student, :account, :year, :kind, 'DRAFT')
                        on conflict (organisation_id, task_id, kind, student_id, school_year) do nothing
                        """)
                .param("organisation", book.organisation())
                .param("course", task.course())
                .param("task", task.id())
                .param("student", student)
                .param("account", book.account())
                .param("year", book.year())
                .param("kind", task.kind().name())
                .update();
    }

    /** Hands it in, or changes what was handed in. Answers whether it was still as the writer saw it, and not taken. */
    boolean send(Book book, TaskRef task, long student, String text, int version) {
        return jdbc.sql("""
                                update journal.answer
                                   set state = 'SENT', text = :text, account_id = :account, sent_at = :at,
                                       first_at = coalesce(first_at, :at), version = version + 1
                                 where organisation_id = :organisation and school_year = :year and task_id = :task and kind = :kind
                                   and student_id = :student and version = :version and state <> 'TAKEN'
                                """)
                        .param("organisation", book.organisation())
                        .param("year", book.year())
                        .param("task", task.id())
                        .param("kind", task.kind().name())
                        .param("student", student)
                        .param("account", book.account())
                        .param("text", text)
                        .param("at", book.at().atOffset(ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                > 0;
    }

    /** What was handed in got other files; answers whether it was not taken meanwhile. */
    boolean touch(Book book, TaskRef task, long student) {
        return jdbc.sql("""
                                update journal.answer
                                   set sent_at = case when state = 'SENT' then :at else sent_at end, account_id = :account
                                 where organisation_id = :organisation and school_year = :year and task_id = :task and kind = :kind
                                   and student_id = :student and state <> 'TAKEN'
                                """)
                        .param("organisation", book.organisation())
                        .param("year", book.year())
                        .param("task", task.id())
                        .param("kind", task.kind().name())
                        .param("student", student)
                        .param("account", book.account())
                        .param("at", book.at().atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** Takes those that wait; answers whose. */
    List<Long> take(Book book, Task task, Collection<Long> students) {
        return judge(book, task, students, State.TAKEN, null, List.of(State.SENT));
    }

    /** Answers whether it was there to be given back. */
    boolean giveBack(Book book, Task task, long student, String word) {
        return !judge(book, task, List.of(student), State.RETURNED, word, List.of(State.SENT, State.TAKEN))
                .isEmpty();
    }

    /** What was said before and after is kept in the history of the task's lesson. */
    private List<Long> judge(
            Book book, Task task, Collection<Long> students, State to, @Nullable String word, List<State> from) {
        return jdbc.sql("""
                        with was as (
                          select id, student_id, task_id, kind, state, word, judged_by, judged_at from journal.answer
                           where organisation_id = :organisation and school_year = :year and task_id = :task and kind = :kind
                             and student_id = any(:students) and state = any(:from)
                           order by id
                           for update),
                        judged as (
                          update journal.answer now
                             set state = :state, word = coalesce(:word, now.word), judged_by = :account, judged_at = :at,
                                 version = now.version + 1
                            from was
                           where now.organisation_id = :organisation and now.school_year = :year and now.id = was.id
                          returning now.id, now.student_id, %s as before, %s as after),
                        noted as (
                          insert into journal.lesson_history (organisation_id, id, course_id, lesson_id, student_id, account_id, at,
                                                              school_year, kind, part, old_value, new_value)
                          select :organisation, nextval('journal.lesson_history_seq'), :course, :lesson, student_id, :account, :at, :year,
                                 'ANSWER', id::text, before, after
                            from judged)
                        select student_id from judged order by student_id
                        """.formatted(judgement("was"), judgement("now")))
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("lesson", task.lesson())
                .param("year", book.year())
                .param("task", task.ref().id())
                .param("kind", task.ref().kind().name())
                .param("students", students.toArray(Long[]::new))
                .param("state", to.name())
                .param("word", word, java.sql.Types.VARCHAR)
                .param("account", book.account())
                .param("at", book.at().atOffset(ZoneOffset.UTC))
                .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    private static String judgement(String table) {
        return """
                jsonb_build_object('task', %1$s.kind, 'id', %1$s.task_id, 'state', %1$s.state, 'word', %1$s.word, 'by', %1$s.judged_by,
                                   'at', (extract(epoch from %1$s.judged_at) * 1000000)::bigint)::text
                """.formatted(table);
    }

    /** What a teacher said of an answer; {@code hold} keeps it so until the end of the transaction. */
    Optional<Judgement> judgement(Book book, long answer, boolean hold) {
        return jdbc.sql("""
                        select state, word, judged_by, judged_at from journal.answer
                         where organisation_id = :organisation and school_year = :year and course_id = :course and id = :answer
                        """ + (hold ? "for update" : ""))
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("year", book.year())
                .param("answer", answer)
                .query((row, number) -> new Judgement(
                        State.valueOf(row.getString("state")),
                        row.getString("word"),
                        row.getObject("judged_by", Long.class),
                        instant(row, "judged_at")))
                .optional();
    }

    /** Lets it become what was said before; answers how the history keeps it. */
    String putBack(Book book, long answer, Judgement was) {
        Instant at = was.at();
        return jdbc.sql("""
                        update journal.answer now
                           set state = :state, word = :word, judged_by = cast(:by as bigint), judged_at = :at, version = now.version + 1
                         where now.organisation_id = :organisation and now.school_year = :year and now.id = :answer
                        returning %s
                        """.formatted(judgement("now")))
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("answer", answer)
                .param("state", was.state().name())
                .param("word", was.word(), java.sql.Types.VARCHAR)
                .param("by", was.by())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(String.class)
                .single();
    }

    /** Tasks of courses whose answers wait, the oldest answer first. */
    List<Waiting> waiting(List<Long> organisations, int year, Collection<Long> courses) {
        return jdbc.sql("""
                        with waiting as (
                          select task_id, kind, count(*) as answers, min(sent_at) as since from journal.answer
                           where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                             and state = 'SENT'
                           group by task_id, kind)
                        select %s, n.answers, n.since from waiting n
                          join journal.assignment w on w.organisation_id = any(:organisations) and w.school_year = :year
                               and w.id = n.task_id and n.kind = 'WORK'
                        union all
                        select %s, n.answers, n.since from waiting n
                          join journal.homework w on w.organisation_id = any(:organisations) and w.school_year = :year
                               and w.id = n.task_id and n.kind = 'HOMEWORK'
                         order by since
                        """.formatted(TaskQuery.OF_WORK, TaskQuery.OF_HOMEWORK))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .query((row, number) -> new Waiting(TaskQuery.task(row, number), row.getInt("answers")))
                .list();
    }

    /** Notes that the teacher is told of a task on a day; answers false where that was done before. */
    boolean tell(Book book, TaskRef task, LocalDate day) {
        return jdbc.sql("""
                                insert into journal.answer_notice (organisation_id, task_id, day, kind)
                                values (:organisation, :task, :day, :kind) on conflict do nothing
                                """)
                        .param("organisation", book.organisation())
                        .param("task", task.id())
                        .param("day", Date.valueOf(day))
                        .param("kind", task.kind().name())
                        .update()
                > 0;
    }

    int count(long organisation, int year, TaskRef task) {
        return jdbc.sql("""
                        select count(*) from journal.answer
                         where organisation_id = :organisation and school_year = :year and task_id = :task and kind = :kind
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("task", task.id())
                .param("kind", task.kind().name())
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new TaskRef(
                        TaskRef.Kind.valueOf(row.getString("kind")), row.getLong("course_id"), row.getLong("task_id")),
                row.getLong("student_id"),
                State.valueOf(row.getString("state")),
                row.getString("text"),
                instant(row, "first_at"),
                instant(row, "sent_at"),
                row.getString("word"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
