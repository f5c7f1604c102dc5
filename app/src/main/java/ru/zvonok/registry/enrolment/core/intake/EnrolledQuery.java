package ru.zvonok.registry.enrolment.core.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a class or drafted into one. */
@Component
class EnrolledQuery {

    private final JdbcClient jdbc;

    EnrolledQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of classes by person: of today and later, a draft counts where there is no membership. */
    Map<Long, String> classes(long organisation, LocalDate day) {
        Map<Long, String> classes = new HashMap<>();
        jdbc.sql("""
                        select 1 as turn, l.person_id, c.name from enrolment.order_line l
                          join enrolment.administrative_order o
                            on o.organisation_id = l.organisation_id and o.id = l.order_id
                          join enrolment.school_class c
                            on c.organisation_id = l.organisation_id and c.id = l.to_class_id
                         where l.organisation_id = :organisation and o.state = 'DRAFT' and o.kind = 'ENROLMENT'
                        union all
                        select 2, m.person_id, c.name from enrolment.membership m
                          join enrolment.school_class c
                            on c.organisation_id = m.organisation_id and c.id = m.class_id
                         where m.organisation_id = :organisation and (m.valid_to is null or m.valid_to >= :day)
                         order by 1
                        """).param("organisation", organisation).param("day", day).query(row -> {
            classes.put(row.getLong("person_id"), row.getString("name"));
        });
        return classes;
    }
}
