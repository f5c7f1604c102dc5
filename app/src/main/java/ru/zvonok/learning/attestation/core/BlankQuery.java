package ru.zvonok.learning.attestation.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.BlankNumber;
import ru.zvonok.platform.kernel.Refusal;

/** Numbers of the printed blanks of certificates: each stands once in an organisation. */
@Component
class BlankQuery {

    /** Digits, and the letters of older series. */
    private static final Pattern NUMBER = Pattern.compile("[0-9\\p{Lu}][0-9\\p{Lu} -]*");

    private final JdbcClient jdbc;

    BlankQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without needless spaces, null for none; refused where it cannot be one. */
    static @Nullable String clean(BlankNumber blank) {
        String number = blank.number().replaceAll("[\\s\\u00a0]+", " ").strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            return null;
        }
        if (number.length() > BlankNumber.LONGEST || !NUMBER.matcher(number).matches()) {
            throw Refusal.at(field(blank), AttestationProblem.BLANK_NUMBER, BlankNumber.LONGEST);
        }
        return number;
    }

    static String field(BlankNumber blank) {
        return "blank-" + blank.student();
    }

    /** Writes all or refuses; nobody else gives out numbers of the organisation until the end of the transaction. */
    void write(long organisation, int year, List<BlankNumber> blanks) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('attestation.blank organisation_id ' || :organisation, 0))
                        """)
                .param("organisation", organisation)
                .query((row, number) -> 0)
                .list();
        Map<Long, @Nullable String> numbers = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (BlankNumber blank : blanks) {
            String number = clean(blank);
            if (number != null && !seen.add(number)) {
                throw Refusal.at(field(blank), AttestationProblem.BLANK_TAKEN, number);
            }
            numbers.put(blank.student(), number);
        }
        Set<String> taken = taken(organisation, year, numbers.keySet(), seen);
        for (BlankNumber blank : blanks) {
            String number = numbers.get(blank.student());
            if (number != null && taken.contains(number)) {
                throw Refusal.at(field(blank), AttestationProblem.BLANK_TAKEN, number);
            }
        }
        // two may change places: all are taken back before any is written
        numbers.keySet().forEach(student -> put(organisation, year, student, null));
        numbers.forEach((student, number) -> put(organisation, year, student, number));
    }

    /** Which of the numbers others hold, in any year. */
    private Set<String> taken(long organisation, int year, Collection<Long> students, Collection<String> numbers) {
        return new HashSet<>(jdbc.sql("""
                        select blank from attestation.certificate
                         where organisation_id = :organisation and blank = any(:numbers)
                           and not (school_year = :year and student_id = any(:students))
                        """)
                .param("organisation", organisation)
                .param("numbers", numbers.toArray(String[]::new))
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    private void put(long organisation, int year, long student, @Nullable String number) {
        jdbc.sql("""
                        update attestation.certificate set blank = :number
                         where organisation_id = :organisation and school_year = :year and student_id = :student
                        """)
                .param("number", number)
                .param("organisation", organisation)
                .param("year", year)
                .param("student", student)
                .update();
    }
}
