package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.Norm;
import ru.zvonok.learning.workload.OwnNorm;

/** Own numbers of the organisation. */
@Component
class NormQuery {

    private final JdbcClient jdbc;

    NormQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<OwnNorm> own(List<Long> organisations) {
        return jdbc.sql("""
                        select id, norm, value, valid_from, basis from workload.own_norm
                         where organisation_id = any(:organisations)
                         order by valid_from desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new OwnNorm(
                        row.getLong("id"),
                        Norm.valueOf(row.getString("norm")),
                        row.getInt("value"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    /** Whether there was none of that day. */
    boolean add(long organisation, OwnNorm norm) {
        return jdbc.sql("""
                        insert into workload.own_norm (organisation_id, id, norm, value, valid_from, basis)
                        values (:organisation, nextval('workload.own_norm_seq'), :norm, :value, :from, :basis)
                        on conflict on constraint own_norm_key do nothing
                        """)
                        .param("organisation", organisation)
                        .param("norm", norm.norm().name())
                        .param("value", norm.value())
                        .param("from", norm.from())
                        .param("basis", norm.basis())
                        .update()
                == 1;
    }

    boolean remove(long organisation, long norm) {
        return jdbc.sql("delete from workload.own_norm where organisation_id = :organisation and id = :id")
                        .param("organisation", organisation)
                        .param("id", norm)
                        .update()
                == 1;
    }
}
