package ru.zvonok.learning.timetable.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonState;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;

/** Reads lessons; every statement names organisations, year and days. */
@Component
class LessonQuery {

    private static final String SELECT = """
            select id, school_year, course_id, group_id, date, number, starts_at, ends_at, teacher_id, instead_of_id, room_id, state
              from timetable.lesson
             where organisation_id = any(:organisations)
            """;
    private static final String DAYS =
            " and school_year between :firstYear and :lastYear and date between :first and :last";
    private static final String ORDER = " order by date, number, id";

    /** Course by course: asked for all at once the database would read everybody's lessons of these days. */
    private static final String OF_COURSES =
            "select l.* from unnest(cast(:courses as bigint[])) as one(course) cross join lateral (" + SELECT + DAYS
                    + " and course_id = one.course offset 0) l" + ORDER;

    private final JdbcClient jdbc;

    LessonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lesson> byIds(List<Long> organisations, Collection<Long> ids, int year) {
        return jdbc.sql(SELECT + " and school_year = :year and id = any(:ids)" + ORDER)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("ids", ids.toArray(Long[]::new))
                .query(LessonQuery::lesson)
                .list();
    }

    List<Lesson> ofCourses(List<Long> organisations, Collection<Long> courses, DateRange days) {
        return list(in(OF_COURSES, organisations, days).param("courses", courses.toArray(Long[]::new)));
    }

    List<Lesson> ofTeacher(List<Long> organisations, long person, DateRange days) {
        return list(between(organisations, days, " and (teacher_id = :person or instead_of_id = :person)")
                .param("person", person));
    }

    List<Lesson> ofGroup(List<Long> organisations, long group, DateRange days) {
        return list(between(organisations, days, " and group_id = :group").param("group", group));
    }

    List<Lesson> ofRoom(List<Long> organisations, long room, DateRange days) {
        return list(between(organisations, days, " and room_id = :room").param("room", room));
    }

    List<Lesson> ofDays(List<Long> organisations, DateRange days) {
        return list(between(organisations, days, ""));
    }

    int count(List<Long> organisations, DateRange days) {
        return in(
                        "select count(*) from timetable.lesson where organisation_id = any(:organisations)" + DAYS,
                        organisations,
                        days)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec between(List<Long> organisations, DateRange days, String condition) {
        return in(SELECT + DAYS + condition + ORDER, organisations, days);
    }

    private JdbcClient.StatementSpec in(String sql, List<Long> organisations, DateRange days) {
        LocalDate last = days.to();
        if (last == null) {
            throw new IllegalArgumentException("lessons of an open range");
        }
        return jdbc.sql(sql)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("firstYear", SchoolYear.of(days.from()))
                .param("lastYear", SchoolYear.of(last))
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last));
    }

    private static List<Lesson> list(JdbcClient.StatementSpec statement) {
        return statement.query(LessonQuery::lesson).list();
    }

    private static Lesson lesson(ResultSet row, int number) throws SQLException {
        return new Lesson(
                row.getLong("id"),
                row.getInt("school_year"),
                row.getLong("course_id"),
                row.getLong("group_id"),
                row.getObject("date", LocalDate.class),
                row.getInt("number"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                id(row, "teacher_id"),
                id(row, "instead_of_id"),
                id(row, "room_id"),
                LessonState.valueOf(row.getString("state")));
    }

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
