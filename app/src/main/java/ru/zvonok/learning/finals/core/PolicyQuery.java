package ru.zvonok.learning.finals.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.GradingPolicy;

/** Grading policies of the organisation. */
@Component
class PolicyQuery {

    private final JdbcClient jdbc;

    PolicyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest that holds on a day. */
    Optional<GradingPolicy> on(List<Long> organisations, LocalDate day, GradingPolicy.Region region) {
        return jdbc.sql("""
                        select valid_from, limit_five, limit_four, limit_three, minimum_marks, absence_share, edge, weighted,
                               control_works, approval
                          from finals.grading_policy
                         where organisation_id = any(:organisations) and valid_from <= :day
                         order by valid_from desc limit 1
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", Date.valueOf(day))
                .query((row, number) -> new GradingPolicy(
                        row.getDate("valid_from").toLocalDate(),
                        new GradingPolicy.Limits(
                                row.getBigDecimal("limit_five"),
                                row.getBigDecimal("limit_four"),
                                row.getBigDecimal("limit_three")),
                        row.getInt("minimum_marks"),
                        row.getBigDecimal("absence_share"),
                        row.getBigDecimal("edge"),
                        row.getBoolean("weighted"),
                        row.getBoolean("control_works"),
                        row.getBoolean("approval"),
                        region))
                .optional();
    }

    /** Answers whether it was added: there may be one for the day already. */
    boolean add(long organisation, GradingPolicy policy) {
        return jdbc.sql("""
                        insert into finals.grading_policy (organisation_id, id, valid_from, limit_five, limit_four, limit_three,
                                                           minimum_marks, absence_share, edge, weighted, control_works, approval)
                        values (:organisation, nextval('finals.grading_policy_seq'), :from, :five, :four, :three, :marks, :share,
                                :edge, :weighted, :controls, :approval)
                        on conflict (organisation_id, valid_from) do nothing
                        """)
                        .param("organisation", organisation)
                        .param("from", Date.valueOf(policy.validFrom()))
                        .param("marks", policy.minimumMarks())
                        .param("five", policy.limits().five())
                        .param("four", policy.limits().four())
                        .param("three", policy.limits().three())
                        .param("share", policy.absenceShare())
                        .param("edge", policy.edge())
                        .param("weighted", policy.weighted())
                        .param("controls", policy.controlWorks())
                        .param("approval", policy.approval())
                        .update()
                > 0;
    }
}
