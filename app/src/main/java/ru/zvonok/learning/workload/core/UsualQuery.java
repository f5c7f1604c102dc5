package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.UsualMinutes;

/** How long homework usually takes. */
@Component
class UsualQuery {

    private final JdbcClient jdbc;

    UsualQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<UsualMinutes> all(List<Long> organisations) {
        return jdbc.sql("""
                        select id, subject_id, grade_from, grade_to, minutes, valid_from from workload.usual_minutes
                         where organisation_id = any(:organisations)
                         order by valid_from desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new UsualMinutes(
                        row.getLong("id"),
                        row.getObject("subject_id", Long.class),
                        row.getObject("grade_from", Integer.class),
                        row.getObject("grade_to", Integer.class),
                        row.getInt("minutes"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** Whether there was no such line. */
    boolean add(long organisation, UsualMinutes line) {
        return jdbc.sql("""
                        insert into workload.usual_minutes (organisation_id, id, subject_id, grade_from, grade_to, minutes, valid_from)
                        values (:organisation, nextval('workload.usual_minutes_seq'), cast(:subject as bigint),
                                cast(:gradeFrom as smallint), cast(:gradeTo as smallint), :minutes, :from)
                        on conflict on constraint usual_minutes_key do nothing
                        """)
                        .param("organisation", organisation)
                        .param("subject", line.subject())
                        .param("gradeFrom", line.gradeFrom())
                        .param("gradeTo", line.gradeTo())
                        .param("minutes", line.minutes())
                        .param("from", line.from())
                        .update()
                == 1;
    }

    boolean remove(long organisation, long line) {
        return jdbc.sql("delete from workload.usual_minutes where organisation_id = :organisation and id = :id")
                        .param("organisation", organisation)
                        .param("id", line)
                        .update()
                == 1;
    }
}
