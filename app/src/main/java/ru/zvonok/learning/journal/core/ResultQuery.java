package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;

/** Marks and absences without their cells, for sums. */
@Component
class ResultQuery {

    /** A mark with its weight; {@code value} 0 is a duty that is not done. */
    record Weighed(
            long course, long lesson, long student, long assignment, int type, int weight, int value, LocalDate day) {}

    /** A sign of attendance. */
    record Missed(long course, long lesson, long student, LocalDate day, int code) {}

    private final JdbcClient jdbc;

    ResultQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a mark is for. */
    private record Work(int type, int weight) {

        private static final Work NONE = new Work(0, 1);
    }

    /** A mark as it is stored. */
    private record Given(
            long course, long lesson, long student, long assignment, int value, LocalDate day, int place, long id) {

        Weighed weighed(Work work) {
            return new Weighed(course, lesson, student, assignment, work.type(), work.weight(), value, day);
        }
    }

    /**
     * Of pupils in courses, in order of the day; with no pupils named, of all. Works and marks come in one statement and are put
     * together here: a planner that expects one mark would look through all works for each.
     */
    List<Weighed> marks(
            List<Long> organisations, int year, Collection<Long> courses, Collection<Long> students, DateRange days) {
        Map<Long, Work> works = new HashMap<>();
        List<Given> given = new ArrayList<>();
        jdbc.sql("""
                        select course_id, id, id as work_id, type_id, weight, 0::bigint as lesson_id, 0::bigint as student_id, 0 as value,
                               0 as place, day, true as work
                          from journal.assignment
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                        union all
                        select course_id, id, assignment_id, 0, 0, lesson_id, student_id, coalesce(value, 0), place, day, false
                          from journal.mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last and (:everybody or student_id = any(:students))
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("everybody", students.isEmpty())
                .param("students", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query(row -> {
                    if (row.getBoolean("work")) {
                        works.put(row.getLong("id"), new Work(row.getInt("type_id"), row.getInt("weight")));
                    } else {
                        given.add(new Given(
                                row.getLong("course_id"),
                                row.getLong("lesson_id"),
                                row.getLong("student_id"),
                                row.getLong("work_id"),
                                row.getInt("value"),
                                row.getDate("day").toLocalDate(),
                                row.getInt("place"),
                                row.getLong("id")));
                    }
                });
        given.sort(Comparator.comparing(Given::day)
                .thenComparingLong(Given::lesson)
                .thenComparingInt(Given::place)
                .thenComparingLong(Given::id));
        return given.stream()
                .map(mark -> mark.weighed(works.getOrDefault(mark.assignment(), Work.NONE)))
                .toList();
    }

    List<Missed> signs(
            List<Long> organisations, int year, Collection<Long> courses, Collection<Long> students, DateRange days) {
        return jdbc.sql("""
                        select course_id, lesson_id, student_id, day, code from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last and (:everybody or student_id = any(:students))
                         order by day desc, student_id, lesson_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("everybody", students.isEmpty())
                .param("students", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new Missed(
                        row.getLong("course_id"),
                        row.getLong("lesson_id"),
                        row.getLong("student_id"),
                        row.getDate("day").toLocalDate(),
                        row.getInt("code")))
                .list();
    }

    /** Assignments of control works held in courses. */
    List<Held> controls(
            List<Long> organisations, int year, Collection<Long> courses, DateRange days, List<Integer> kinds) {
        return jdbc.sql("""
                        select a.id, a.course_id, a.day from journal.assignment a
                         where a.type_id = any(:kinds) and a.organisation_id = any(:organisations) and a.school_year = :year and a.course_id = any(:courses)
                           and a.day between :first and :last
                        """)
                .param("kinds", kinds.stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new Held(
                        row.getLong("course_id"),
                        row.getLong("id"),
                        row.getDate("day").toLocalDate()))
                .list();
    }

    /** A control work on a day. */
    record Held(long course, long assignment, LocalDate day) {}

    private static Date last(DateRange days) {
        LocalDate to = days.to();
        return Date.valueOf(to == null ? LocalDate.of(9999, 1, 1) : to);
    }
}
