package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;

/** Marks against the rule that nobody has approved. */
@Component
class PendingQuery {

    /** A mark that waits, with what it was set against. */
    record Waiting(
            long course,
            long period,
            long student,
            @Nullable Long account,
            Instant at,
            long version,
            PeriodValue value,
            @Nullable PeriodValue proposed,
            @Nullable BigDecimal average,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String answer) {

        /** Whether the deputy has to decide. */
        boolean explained() {
            return words != null && answer == null;
        }
    }

    private static final String READ = """
            select course_id, period_id, student_id, account_id, at, version, value, proposed, average, reason, words, answer
              from finals.pending_mark
            """;

    private final JdbcClient jdbc;

    PendingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a school year, the oldest first; of some courses, or of all where none are named. */
    List<Waiting> ofYear(List<Long> organisations, int year, boolean all, Collection<Long> courses) {
        return jdbc.sql(READ + """
                         where organisation_id = any(:organisations) and school_year = :year
                           and (:all or course_id = any(:courses))
                         order by at, course_id, student_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("all", all)
                .param("courses", courses.toArray(Long[]::new))
                .query((row, number) -> waiting(row))
                .list();
    }

    /** Of some courses in a period. */
    List<Waiting> ofPeriod(List<Long> organisations, int year, Collection<Long> courses, long period) {
        return jdbc.sql(READ + """
                         where organisation_id = any(:organisations) and school_year = :year
                           and course_id = any(:courses) and period_id = :period
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("period", period)
                .query((row, number) -> waiting(row))
                .list();
    }

    Optional<Waiting> one(long organisation, int year, long course, long period, long student) {
        return ofPeriod(List.of(organisation), year, List.of(course), period).stream()
                .filter(one -> one.student() == student)
                .findFirst();
    }

    /** Why it was set, and what it was given back with. */
    void say(Sheet sheet, long student, @Nullable String words, @Nullable String answer) {
        jdbc.sql("""
                        update finals.pending_mark set words = :words, answer = :answer
                         where organisation_id = :organisation and school_year = :year and course_id = :course
                           and period_id = :period and student_id = :student
                        """)
                .param("words", words)
                .param("answer", answer)
                .param("organisation", sheet.organisation())
                .param("year", sheet.year())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .param("student", student)
                .update();
    }

    void giveBack(long organisation, int year, Waiting mark, String answer, long version) {
        jdbc.sql("""
                        update finals.pending_mark set answer = :answer, version = :version
                         where organisation_id = :organisation and school_year = :year and course_id = :course
                           and period_id = :period and student_id = :student
                        """)
                .param("answer", answer)
                .param("version", version)
                .param("organisation", organisation)
                .param("year", year)
                .param("course", mark.course())
                .param("period", mark.period())
                .param("student", mark.student())
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String proposed = row.getString("proposed");
        return new Waiting(
                row.getLong("course_id"),
                row.getLong("period_id"),
                row.getLong("student_id"),
                row.getObject("account_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                PeriodValue.ofCode(row.getString("value")),
                proposed == null ? null : PeriodValue.ofCode(proposed),
                row.getBigDecimal("average"),
                row.getString("reason"),
                row.getString("words"),
                row.getString("answer"));
    }
}
