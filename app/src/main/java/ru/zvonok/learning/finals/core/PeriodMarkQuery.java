package ru.zvonok.learning.finals.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodSheet.Pending;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.journal.CourseResult;

/** Settled marks of periods, and those that wait. */
@Component
class PeriodMarkQuery {

    /**
     * A settled mark with what was proposed then, and a mark that waits.
     *
     * @param version the last entry of the cell's history, whatever it says
     */
    record Settled(
            @Nullable PeriodValue value,
            @Nullable PeriodValue proposed,
            long version,
            @Nullable Instant at,
            boolean seen,
            @Nullable Pending pending) {

        static final Settled NOTHING = new Settled(null, null, 0, null, false, null);

        /** The line of a pupil with it. */
        PeriodRow row(CourseResult result, Proposal proposal) {
            return new PeriodRow(result.person(), result.name(), value, proposed, version, at, seen, pending, proposal);
        }
    }

    private final JdbcClient jdbc;

    PeriodMarkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the periods have marks or a history of them. */
    Set<Long> periodsWithMarks(long organisation, int year, Collection<Long> periods) {
        return jdbc.sql("""
                        select period_id from finals.period_mark
                         where organisation_id = :organisation and school_year = :year and period_id = any(:periods)
                        union
                        select period_id from finals.period_mark_history
                         where organisation_id = :organisation and school_year = :year and period_id = any(:periods)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("periods", periods.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    Map<Long, Settled> of(List<Long> organisations, int year, long course, long period) {
        return ofCourses(organisations, year, List.of(course), period).getOrDefault(course, Map.of());
    }

    /** By course and pupil. */
    Map<Long, Map<Long, Settled>> ofCourses(List<Long> organisations, int year, Collection<Long> courses, long period) {
        Map<Long, Map<Long, Settled>> settled = new HashMap<>();
        read(organisations, year, courses, false, period)
                .forEach((course, columns) -> settled.put(course, columns.getOrDefault(period, Map.of())));
        return settled;
    }

    /** By course, column and pupil, of all periods and results of a year. */
    Map<Long, Map<Long, Map<Long, Settled>>> ofYear(List<Long> organisations, int year, Collection<Long> courses) {
        return read(organisations, year, courses, true, 0);
    }

    private Map<Long, Map<Long, Map<Long, Settled>>> read(
            List<Long> organisations, int year, Collection<Long> courses, boolean whole, long period) {
        Map<Long, Map<Long, Map<Long, Settled>>> settled = new HashMap<>();
        jdbc.sql("""
                        with cells as (
                          select course_id, period_id, student_id, max(id) as version from finals.period_mark_history
                           where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                             and (:whole or period_id = :period)
                           group by course_id, period_id, student_id)
                        select c.course_id, c.period_id, c.student_id, c.version, m.value, m.proposed, m.at,
                               m.seen_at is not null as seen,
                               p.value as pending, p.words, p.answer, p.at as since
                          from cells c
                          left join finals.period_mark m on m.organisation_id = any(:organisations) and m.school_year = :year
                               and m.course_id = c.course_id and m.period_id = c.period_id and m.student_id = c.student_id
                          left join finals.pending_mark p on p.organisation_id = any(:organisations) and p.school_year = :year
                               and p.course_id = c.course_id and p.period_id = c.period_id and p.student_id = c.student_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("whole", whole)
                .param("period", period)
                .query(row -> {
                    settled.computeIfAbsent(row.getLong("course_id"), id -> new HashMap<>())
                            .computeIfAbsent(row.getLong("period_id"), id -> new HashMap<>())
                            .put(
                                    row.getLong("student_id"),
                                    new Settled(
                                            value(row, "value"),
                                            value(row, "proposed"),
                                            row.getLong("version"),
                                            instant(row, "at"),
                                            row.getBoolean("seen"),
                                            pending(row)));
                });
        return settled;
    }

    /** A settled mark, and whether the family has seen it. */
    record OfStudent(StudentPeriodMark mark, long id, long version, boolean seen) {}

    List<OfStudent> ofStudent(List<Long> organisations, int year, long student) {
        return jdbc.sql("""
                        select course_id, period_id, value, at, id, version, seen_at is not null as seen from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                         order by course_id, at
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .query((row, number) -> new OfStudent(
                        new StudentPeriodMark(
                                row.getLong("course_id"),
                                row.getLong("period_id"),
                                PeriodValue.ofCode(row.getString("value")),
                                row.getObject("at", OffsetDateTime.class).toInstant()),
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getBoolean("seen")))
                .list();
    }

    /** Only of marks that still stand as they were shown; what somebody writes just now is seen with the next look. */
    void seen(long organisation, int year, Instant at, List<OfStudent> marks) {
        jdbc.sql("""
                        update finals.period_mark set seen_at = :at
                         where organisation_id = :organisation and school_year = :year
                           and id in (select id from finals.period_mark
                                       where organisation_id = :organisation and school_year = :year and id = any(:marks)
                                         and version = any(:versions) and seen_at is null
                                       order by id for update skip locked)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("marks", marks.stream().map(OfStudent::id).toArray(Long[]::new))
                .param("versions", marks.stream().map(OfStudent::version).toArray(Long[]::new))
                .update();
    }

    private static @Nullable Pending pending(ResultSet row) throws SQLException {
        PeriodValue value = value(row, "pending");
        Instant since = instant(row, "since");
        return value == null || since == null
                ? null
                : new Pending(value, row.getString("words"), row.getString("answer"), since);
    }

    private static @Nullable PeriodValue value(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : PeriodValue.ofCode(code);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
