package ru.zvonok.learning.attestation.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of the printed blanks of certificates: each stands once in an organisation. */
@Component
class BlankQuery {

    private final JdbcClient jdbc;

    BlankQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else gives out numbers of the organisation until the end of the transaction. */
    void lock(long organisation) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('attestation.blank organisation_id ' || :organisation, 0))
                        """)
                .param("organisation", organisation)
                .query((row, number) -> 0)
                .list();
    }

    /** Which of the numbers others hold, in any year. */
    Set<String> taken(long organisation, int year, Map<Long, @Nullable String> numbers) {
        return new HashSet<>(jdbc.sql("""
                        select blank from attestation.certificate
                         where organisation_id = :organisation and blank = any(:numbers)
                           and not (school_year = :year and student_id = any(:students))
                        """)
                .param("organisation", organisation)
                .param(
                        "numbers",
                        numbers.values().stream().filter(Objects::nonNull).toArray(String[]::new))
                .param("year", year)
                .param("students", numbers.keySet().toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /** Two may change places: all are taken back before any is written. */
    void write(long organisation, int year, Map<Long, @Nullable String> numbers) {
        List<Long> students = List.copyOf(numbers.keySet());
        jdbc.sql("""
                        update attestation.certificate set blank = null
                         where organisation_id = :organisation and school_year = :year and student_id = any(:students)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        update attestation.certificate c set blank = given.number
                          from unnest(cast(:students as bigint[]), cast(:numbers as text[])) as given(student, number)
                         where c.organisation_id = :organisation and c.school_year = :year and c.student_id = given.student
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .param("numbers", students.stream().map(numbers::get).toArray(String[]::new))
                .update();
    }
}
