package ru.zvonok.learning.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.LoadFacts.GivenHomework;
import ru.zvonok.learning.journal.LoadFacts.GivenWork;
import ru.zvonok.platform.kernel.DateRange;

/** What was given to classes: works and homework. */
@Component
class LoadQuery {

    private static final String HOMEWORK =
            "select course_id, lesson_id, day, due_day, student_id, minutes, given_at from journal.homework";

    private final JdbcClient jdbc;

    LoadQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GivenWork> works(List<Long> organisations, int year, DateRange days, Collection<Integer> types) {
        return jdbc.sql("""
                        select course_id, lesson_id, day, type_id, title from journal.assignment
                         where organisation_id = any(:organisations) and school_year = :year and day between :from and :to
                           and type_id = any(:types)
                         order by day, lesson_id, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("from", days.from())
                .param("to", days.to())
                .param("types", types.stream().map(Integer::shortValue).toArray(Short[]::new))
                .query((row, number) -> new GivenWork(
                        row.getLong("course_id"),
                        row.getLong("lesson_id"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("type_id"),
                        row.getString("title")))
                .list();
    }

    List<GivenHomework> due(List<Long> organisations, int year, Collection<Long> courses, DateRange days) {
        return jdbc.sql(HOMEWORK + """
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and due_day between :from and :to
                         order by due_day, course_id, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("from", days.from())
                .param("to", days.to())
                .query(LoadQuery::homework)
                .list();
    }

    List<GivenHomework> given(List<Long> organisations, int year, DateRange days) {
        return jdbc.sql(HOMEWORK + """
                         where organisation_id = any(:organisations) and school_year = :year and day between :from and :to
                         order by day, course_id, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("from", days.from())
                .param("to", days.to())
                .query(LoadQuery::homework)
                .list();
    }

    /** Whether there is such homework. */
    boolean estimate(
            long organisation, int year, long course, long lesson, @Nullable Long student, @Nullable Integer minutes) {
        return jdbc.sql("""
                        update journal.homework set minutes = cast(:minutes as smallint)
                         where organisation_id = :organisation and school_year = :year and course_id = :course and lesson_id = :lesson
                           and student_id is not distinct from cast(:student as bigint)
                        """)
                        .param("organisation", organisation)
                        .param("year", year)
                        .param("course", course)
                        .param("lesson", lesson)
                        .param("student", student)
                        .param("minutes", minutes)
                        .update()
                == 1;
    }

    private static GivenHomework homework(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("given_at", OffsetDateTime.class);
        return new GivenHomework(
                row.getLong("course_id"),
                row.getLong("lesson_id"),
                row.getObject("day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                row.getObject("student_id", Long.class),
                row.getObject("minutes", Integer.class),
                at == null ? null : at.toInstant());
    }
}
