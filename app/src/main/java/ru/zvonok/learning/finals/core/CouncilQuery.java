package ru.zvonok.learning.finals.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilProtocol;
import ru.zvonok.learning.finals.CouncilStep.Kind;
import ru.zvonok.learning.finals.CouncilValue;

/** Steps about pupils before the council. */
@Component
class CouncilQuery {

    /** A step as it is stored. */
    record Line(
            long id,
            long student,
            int year,
            CouncilMatter matter,
            Kind kind,
            @Nullable CouncilValue value,
            List<String> debts,
            @Nullable String words,
            @Nullable CouncilProtocol protocol,
            @Nullable Long account,
            Instant at) {}

    /** Of whom, by whom and when steps are written. */
    record Sheet(
            long organisation,
            int year,
            long group,
            @Nullable Long account,
            Instant at) {}

    /** What is written of a pupil. */
    record Write(
            long student,
            CouncilMatter matter,
            Kind kind,
            @Nullable CouncilValue value,
            List<String> debts,
            @Nullable String words) {}

    private static final String COLUMNS = """
            select id, student_id, school_year, matter, step, value, debts, words, protocol_number, protocol_on, account_id, at
              from finals.council_step
            """;

    private final JdbcClient jdbc;

    CouncilQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else writes about the class until the end of the transaction. */
    void lock(long organisation, long group) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(
                          'finals.council organisation_id ' || :organisation || ' ' || :group, 0))
                        """)
                .param("organisation", organisation)
                .param("group", group)
                .query((row, number) -> 0)
                .list();
    }

    /** Of pupils in a year, the earliest first. */
    List<Line> of(List<Long> organisations, int year, Collection<Long> students) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and school_year = :year and student_id = any(:students)
                         order by id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .query((row, number) -> line(row))
                .list();
    }

    /** Of a pupil in all years, the earliest first. */
    List<Line> ofStudent(List<Long> organisations, long student) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and student_id = :student order by id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("student", student)
                .query((row, number) -> line(row))
                .list();
    }

    /** Writes steps in one statement. */
    void write(Sheet sheet, List<Write> steps, @Nullable CouncilProtocol protocol) {
        jdbc.sql("""
                        insert into finals.council_step (organisation_id, id, group_id, student_id, account_id, at, protocol_on,
                               school_year, matter, step, value, debts, words, protocol_number)
                        select :organisation, nextval('finals.council_step_seq'), :group, s.student, :account, :at, :day, :year,
                               s.matter, s.step, s.value,
                               coalesce(string_to_array(nullif(s.debts, ''), chr(10)), '{}'), s.words, :number
                          from unnest(:students::bigint[], :matters::text[], :kinds::text[], :values::text[], :debts::text[],
                                      :words::text[]) with ordinality as s(student, matter, step, value, debts, words, place)
                         order by s.place
                        """)
                .param("organisation", sheet.organisation())
                .param("group", sheet.group())
                .param("account", sheet.account())
                .param("at", sheet.at().atOffset(ZoneOffset.UTC))
                .param("day", protocol == null ? null : protocol.day())
                .param("number", protocol == null ? null : protocol.number())
                .param("year", sheet.year())
                .param("students", steps.stream().map(Write::student).toArray(Long[]::new))
                .param("matters", steps.stream().map(one -> one.matter().name()).toArray(String[]::new))
                .param("kinds", steps.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("values", steps.stream().map(CouncilQuery::value).toArray(String[]::new))
                .param(
                        "debts",
                        steps.stream()
                                .map(one -> String.join("\n", one.debts()))
                                .toArray(String[]::new))
                .param("words", steps.stream().map(Write::words).toArray(String[]::new))
                .update();
    }

    private static @Nullable String value(Write step) {
        return step.value() == null ? null : step.value().name();
    }

    private static Line line(ResultSet row) throws SQLException {
        String value = row.getString("value");
        String number = row.getString("protocol_number");
        LocalDate day = row.getObject("protocol_on", LocalDate.class);
        return new Line(
                row.getLong("id"),
                row.getLong("student_id"),
                row.getInt("school_year"),
                CouncilMatter.valueOf(row.getString("matter")),
                Kind.valueOf(row.getString("step")),
                value == null ? null : CouncilValue.valueOf(value),
                Arrays.asList((String[]) row.getArray("debts").getArray()),
                row.getString("words"),
                number == null || day == null ? null : new CouncilProtocol(number, day),
                row.getObject("account_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
