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
    record Work(long course, long id, int type, int weight, LocalDate day) {

        private static final Work NONE = new Work(0, 0, 0, 1, LocalDate.EPOCH);
    }

    /** Marks of some days in order of the day, and all works of the courses in the year. */
    record Written(List<Weighed> marks, Collection<Work> works) {}

    /** A mark as it is stored. */
    private record Given(
            long course, long lesson, long student, long assignment, int value, LocalDate day, int place, long id) {

        Weighed weighed(Work work) {
            return new Weighed(course, lesson, student, assignment, work.type(), work.weight(), value, day);
        }
    }

    /**
     * Of pupils in courses; with no pupils named, of all. Works and marks come in one statement and are put
     * together here: a planner that expects one mark would look through all works for each.
     */
    Written written(
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
                        long id = row.getLong("id");
                        works.put(
                                id,
                                new Work(
                                        row.getLong("course_id"),
                                        id,
                                        row.getInt("type_id"),
                                        row.getInt("weight"),
                                        row.getObject("day", LocalDate.class)));
                    } else {
                        given.add(new Given(
                                row.getLong("course_id"),
                                row.getLong("lesson_id"),
                                row.getLong("student_id"),
                                row.getLong("work_id"),
                                row.getInt("value"),
                                row.getObject("day", LocalDate.class),
                                row.getInt("place"),
                                row.getLong("id")));
                    }
                });
        given.sort(Comparator.comparing(Given::day)
                .thenComparingLong(Given::lesson)
                .thenComparingInt(Given::place)
                .thenComparingLong(Given::id));
        return new Written(
                given.stream()
                        .map(mark -> mark.weighed(works.getOrDefault(mark.assignment(), Work.NONE)))
                        .toList(),
                works.values());
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
                        row.getObject("day", LocalDate.class),
                        row.getInt("code")))
                .list();
    }

    private static Date last(DateRange days) {
        LocalDate to = days.to();
        return Date.valueOf(to == null ? LocalDate.of(9999, 1, 1) : to);
    }
}
