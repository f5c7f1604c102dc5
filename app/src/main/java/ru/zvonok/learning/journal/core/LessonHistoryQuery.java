package ru.zvonok.learning.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeSource;
import ru.zvonok.learning.journal.ChangeTableQuery;
import ru.zvonok.learning.journal.RollbackSource.Window;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;

/** What is written about lessons beside their cells, as states that can be compared and written again, and its history. */
@Component
class LessonHistoryQuery {

    /**
     * What can change on its own at a lesson.
     *
     * @param part which work, file or mark
     * @param student whose homework or mark, 0 for the class
     */
    record Spot(ChangeKind kind, long lesson, String part, long student) {}

    /** A line of the history. */
    record Line(
            long id,
            Instant at,
            @Nullable Long account,
            int year,
            long course,
            Spot spot,
            String before,
            String after,
            @Nullable String reason) {}

    private static final String COLUMNS =
            "id, at, account_id, school_year, course_id, lesson_id, student_id, kind, part, old_value, new_value, reason";

    private static final String OF = """
             organisation_id = :organisation and school_year = :year and course_id = :course and lesson_id = any(:lessons)
            """;

    /** How everything stands at lessons of a course. */
    private static final String STATES = """
                select 'TOPIC' as kind, lesson_id, '' as part, 0::bigint as student_id,
                       jsonb_build_object('text', topic, 'plan', plan_topic_id,
                                          'at', (extract(epoch from topic_at) * 1000000)::bigint) as state
                  from journal.lesson_record where %1$s and topic is not null
                union all
                select 'REMOTE', lesson_id, '', 0, jsonb_build_object('form', remote, 'platform', platform)
                  from journal.lesson_record where %1$s and remote is not null
                union all
                select 'HOMEWORK', lesson_id, '', coalesce(student_id, 0),
                       jsonb_build_object('id', id, 'text', text, 'lesson', due_lesson_id,
                                          'day', case when due_lesson_id is null then due_day end, 'answers', answer_wanted,
                                          'minutes', minutes, 'at', (extract(epoch from given_at) * 1000000)::bigint)
                  from journal.homework where %1$s
                union all
                select 'WORK', w.lesson_id, w.id::text, 0,
                       jsonb_build_object('type', w.type_id, 'weight', w.weight, 'title', w.title, 'text', w.description,
                                          'day', w.due_day, 'answers', w.answer_wanted,
                                          'typed', exists (select from journal.lesson_record r
                                                            where r.organisation_id = :organisation and r.school_year = :year
                                                              and r.lesson_id = w.lesson_id and r.default_assignment_id = w.id))
                  from journal.assignment w where %2$s
                union all
                select 'FILE', t.lesson_id, f.file_id::text, 0,
                       jsonb_build_object('task', f.kind, 'id', f.task_id, 'name', f.name, 'size', f.size,
                                          'at', (extract(epoch from f.added_at) * 1000000)::bigint)
                  from (select 'HOMEWORK' as kind, id, lesson_id from journal.homework where %1$s
                        union all
                        select 'WORK', id, lesson_id from journal.assignment where %1$s) t
                  join journal.attachment f on f.organisation_id = :organisation and f.task_id = t.id and f.kind = t.kind
                   and f.course_id = :course and f.student_id is null
            """.formatted(
                    OF,
                    OF.replace("organisation_id", "w.organisation_id")
                            .replace("school_year", "w.school_year")
                            .replace("course_id", "w.course_id")
                            .replace("lesson_id", "w.lesson_id"));

    private final JdbcClient jdbc;
    private final ChangeTableQuery table;

    LessonHistoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new ChangeTableQuery(
                jdbc, "journal.lesson_history", COLUMNS, List.of("lesson_id", "student_id", "kind", "part"), "= ''");
    }

    /** Lets those who write about the lessons wait for one another, until the end of the transaction. */
    void hold(long organisation, Collection<Long> lessons) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('journal.lesson.' || lesson, :organisation))
                          from (select lesson from unnest(cast(:lessons as bigint[])) as held(lesson) order by lesson) sorted
                        """)
                .param("organisation", organisation)
                .param("lessons", lessons.stream().sorted().toArray(Long[]::new))
                .query((row, number) -> true)
                .list();
    }

    /** How everything stands at the lessons; what is not there is left out, and what has its own writers. */
    Map<Spot, String> states(Book book, Collection<Long> lessons) {
        Map<Spot, String> states = new HashMap<>();
        jdbc.sql(STATES)
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("course", book.course())
                .param("lessons", lessons.toArray(Long[]::new))
                .query(row -> {
                    states.put(spot(row), row.getString("state"));
                });
        return states;
    }

    /** Notes what of the lessons stands otherwise than before. */
    void addChanges(Book book, Collection<Long> lessons, Map<Spot, String> before, @Nullable String reason) {
        List<Map.Entry<Spot, String>> was = List.copyOf(before.entrySet());
        jdbc.sql("""
                        insert into journal.lesson_history (organisation_id, id, course_id, lesson_id, student_id, account_id, at, school_year,
                                                            kind, part, old_value, new_value, reason)
                        select :organisation, nextval('journal.lesson_history_seq'), :course, coalesce(now.lesson_id, was.lesson),
                               coalesce(now.student_id, was.student), :account, :at, :year, coalesce(now.kind, was.kind),
                               coalesce(now.part, was.part), coalesce(was.state, ''), coalesce(now.state::text, ''), :reason
                          from (%s) now
                          full join unnest(cast(:spots as bigint[]), cast(:students as bigint[]), cast(:kinds as text[]),
                                           cast(:parts as text[]), cast(:states as text[])) as was(lesson, student, kind, part, state)
                            on was.lesson = now.lesson_id and was.student = now.student_id and was.kind = now.kind and was.part = now.part
                         where was.state is distinct from now.state::text
                        """.formatted(STATES))
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("account", book.account())
                .param("at", book.at().atOffset(ZoneOffset.UTC))
                .param("year", book.year())
                .param("reason", reason)
                .param("lessons", lessons.toArray(Long[]::new))
                .param("spots", was.stream().map(one -> one.getKey().lesson()).toArray(Long[]::new))
                .param(
                        "students",
                        was.stream().map(one -> one.getKey().student()).toArray(Long[]::new))
                .param(
                        "kinds",
                        was.stream().map(one -> one.getKey().kind().name()).toArray(String[]::new))
                .param("parts", was.stream().map(one -> one.getKey().part()).toArray(String[]::new))
                .param("states", was.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    /** Notes one change. */
    void add(Book book, Spot spot, String before, String after, @Nullable String reason) {
        jdbc.sql("""
                        insert into journal.lesson_history (organisation_id, id, course_id, lesson_id, student_id, account_id, at, school_year,
                                                            kind, part, old_value, new_value, reason)
                        values (:organisation, nextval('journal.lesson_history_seq'), :course, :lesson, :student, :account, :at, :year, :kind,
                                :part, :before, :after, :reason)
                        """)
                .param("organisation", book.organisation())
                .param("course", book.course())
                .param("lesson", spot.lesson())
                .param("student", spot.student())
                .param("account", book.account())
                .param("at", book.at().atOffset(ZoneOffset.UTC))
                .param("year", book.year())
                .param("kind", spot.kind().name())
                .param("part", spot.part())
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .update();
    }

    List<Line> newest(ChangeSource.Wanted wanted, int limit) {
        ChangeKind kind = wanted.kind();
        JdbcClient.StatementSpec statement = table.newest(wanted, limit, kind == null ? "" : " and kind = :kind");
        return (kind == null ? statement : statement.param("kind", kind.name()))
                .query(LessonHistoryQuery::line)
                .list();
    }

    Set<Long> authors(long organisation, Collection<Integer> years) {
        return table.authors(organisation, years);
    }

    /** Of all that the account changed in the window, with what came of it since. */
    List<Line> touched(Window window) {
        return table.touched(window, false).query(LessonHistoryQuery::line).list();
    }

    /** The last word on everything at the lessons. */
    Map<Spot, Line> latest(Book book, Collection<Long> lessons) {
        Map<Spot, Line> latest = new HashMap<>();
        jdbc.sql("select distinct on (lesson_id, student_id, kind, part) " + COLUMNS
                        + " from journal.lesson_history where " + OF
                        + " order by lesson_id, student_id, kind, part, id desc")
                .param("organisation", book.organisation())
                .param("year", book.year())
                .param("course", book.course())
                .param("lessons", lessons.toArray(Long[]::new))
                .query(LessonHistoryQuery::line)
                .list()
                .forEach(line -> latest.put(line.spot(), line));
        return latest;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", Long.class),
                row.getInt("school_year"),
                row.getLong("course_id"),
                spot(row),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"));
    }

    private static Spot spot(ResultSet row) throws SQLException {
        return new Spot(
                ChangeKind.valueOf(row.getString("kind")),
                row.getLong("lesson_id"),
                row.getString("part"),
                row.getLong("student_id"));
    }
}
