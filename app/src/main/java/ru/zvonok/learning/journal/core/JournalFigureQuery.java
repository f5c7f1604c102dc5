package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.MarkSums;
import ru.zvonok.learning.journal.MarkTally;
import ru.zvonok.learning.journal.MissedLessons.Missed;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.TrendPoint;
import ru.zvonok.platform.kernel.DateRange;

/** Marks and signs of attendance, counted by the database. */
@Component
class JournalFigureQuery {

    /** Where one counts. */
    record Where(List<Long> organisations, int year, Collection<Long> courses, DateRange days) {}

    /** Lessons of one course. */
    record MissedAt(long course, Missed missed) {}

    /** A sign at lessons of a course. */
    record SignCount(long course, int code, int lessons) {}

    /** Marks of a course added up: of the pupil, and of all. */
    record CourseMeans(long course, MarkSums own, MarkSums all) {}

    private record In(long student, long course) {}

    /** Marks of one pupil and of all, with the weights of their works; what they are grouped by stands before and behind. */
    private static final String BESIDE = """
            , count(*) filter (where m.student_id = :student) as own_marks,
                   coalesce(sum(m.value) filter (where m.student_id = :student), 0) as own_sum,
                   coalesce(sum(coalesce(a.weight, 1)) filter (where m.student_id = :student), 0) as own_weights,
                   coalesce(sum(m.value * coalesce(a.weight, 1)) filter (where m.student_id = :student), 0) as own_weighted,
                   count(*) as all_marks, sum(m.value) as all_sum, sum(coalesce(a.weight, 1)) as all_weights,
                   sum(m.value * coalesce(a.weight, 1)) as all_weighted
              from journal.mark m
              left join journal.assignment a on a.organisation_id = m.organisation_id and a.id = m.assignment_id
                   and a.school_year = :year
             where m.organisation_id = any(:organisations) and m.school_year = :year and m.course_id = any(:courses)
               and m.day between :first and :last and m.value is not null
            """;

    private final JdbcClient jdbc;

    JournalFigureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MissedAt> missed(Where where) {
        return at(where, """
                        select course_id, student_id, day, code, count(*) as lessons from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last
                         group by course_id, student_id, day, code
                         order by day, student_id
                        """)
                .query((row, number) -> new MissedAt(
                        row.getLong("course_id"),
                        new Missed(
                                row.getLong("student_id"),
                                row.getObject("day", LocalDate.class),
                                row.getInt("code"),
                                row.getInt("lessons"))))
                .list();
    }

    List<SignCount> signs(List<Long> organisations, int year, DateRange days) {
        return jdbc.sql("""
                        select course_id, code, count(*) as lessons from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and day between :first and :last
                         group by course_id, code
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) ->
                        new SignCount(row.getLong("course_id"), row.getInt("code"), row.getInt("lessons")))
                .list();
    }

    /** For each pupil and course how many there are of each mark. */
    List<MarkTally> marks(Where where) {
        Map<In, Map<Integer, Integer>> counts = new LinkedHashMap<>();
        Map<In, MarkSums> sums = new HashMap<>();
        at(where, """
                        select m.student_id, m.course_id, coalesce(m.value, 0) as value, count(*) as marks,
                               sum(coalesce(a.weight, 1)) as weight
                          from journal.mark m
                          left join journal.assignment a on a.organisation_id = any(:organisations) and a.school_year = :year
                               and a.id = m.assignment_id
                         where m.organisation_id = any(:organisations) and m.school_year = :year and m.course_id = any(:courses)
                           and m.day between :first and :last
                         group by m.student_id, m.course_id, coalesce(m.value, 0)
                        """).query(row -> {
            In in = new In(row.getLong("student_id"), row.getLong("course_id"));
            int value = row.getInt("value");
            int marks = row.getInt("marks");
            counts.computeIfAbsent(in, key -> new HashMap<>()).put(value, marks);
            if (value > 0) {
                sums.merge(in, sums(value, marks, row.getLong("weight")), MarkSums::plus);
            }
        });
        return counts.entrySet().stream()
                .map(entry -> {
                    In in = entry.getKey();
                    Map<Integer, Integer> own = entry.getValue();
                    Integer duties = own.remove(0);
                    return new MarkTally(
                            in.student(),
                            in.course(),
                            own,
                            sums.getOrDefault(in, MarkSums.NONE),
                            duties == null ? 0 : duties,
                            Scale.Kind.FIVE);
                })
                .toList();
    }

    private static MarkSums sums(int value, int marks, long weights) {
        if (Scale.number(value)) {
            return new MarkSums(marks, (long) value * marks, weights, value * weights, 0, 0);
        }
        return value == Scale.PASS ? new MarkSums(0, 0, 0, 0, marks, 0) : new MarkSums(0, 0, 0, 0, 0, marks);
    }

    List<CourseMeans> means(Where where, long student) {
        return at(where, "select m.course_id" + BESIDE + " group by m.course_id")
                .param("student", student)
                .query((row, number) -> new CourseMeans(row.getLong("course_id"), sums(row, "own"), sums(row, "all")))
                .list();
    }

    List<TrendPoint> weeks(Where where, long student) {
        return at(
                        where,
                        "select date_trunc('week', m.day)::date as monday" + BESIDE
                                + " group by monday order by monday")
                .param("student", student)
                .query((row, number) -> {
                    MarkSums own = sums(row, "own");
                    MarkSums all = sums(row, "all");
                    return new TrendPoint(
                            row.getObject("monday", LocalDate.class),
                            own.marks(),
                            own.averages().weighted(),
                            all.marks(),
                            all.averages().weighted());
                })
                .list();
    }

    /** Of courses marked in numbers. */
    private static MarkSums sums(ResultSet row, String whose) throws SQLException {
        return new MarkSums(
                row.getInt(whose + "_marks"),
                row.getLong(whose + "_sum"),
                row.getLong(whose + "_weights"),
                row.getLong(whose + "_weighted"),
                0,
                0);
    }

    private JdbcClient.StatementSpec at(Where where, String sql) {
        return jdbc.sql(sql)
                .param("organisations", where.organisations().toArray(Long[]::new))
                .param("year", where.year())
                .param("courses", where.courses().toArray(Long[]::new))
                .param("first", Date.valueOf(where.days().from()))
                .param("last", last(where.days()));
    }

    private static Date last(DateRange days) {
        LocalDate to = Objects.requireNonNull(days.to(), "an open range");
        return Date.valueOf(to);
    }
}
