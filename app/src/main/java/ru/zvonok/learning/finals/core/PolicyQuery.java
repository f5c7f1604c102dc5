package ru.zvonok.learning.finals.core;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PolicyLine;

/** Grading policies of the organisation. */
@Component
class PolicyQuery {

    private final JdbcClient jdbc;

    PolicyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All lines, the latest first. */
    List<PolicyLine> lines(List<Long> organisations, GradingPolicy.Region region) {
        return jdbc.sql("""
                        select valid_from, grade_from, grade_to, subject_id, limit_five, limit_four, limit_three, minimum_marks,
                               absence_share, edge, weighted, control_works, approval, weights, round_up
                          from finals.grading_policy
                         where organisation_id = any(:organisations)
                         order by valid_from desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new PolicyLine(
                        row.getObject("grade_from", Integer.class),
                        row.getObject("grade_to", Integer.class),
                        row.getObject("subject_id", Long.class),
                        policy(row, region)))
                .list();
    }

    /** Answers whether it was added: there may be one for the day already. */
    boolean add(long organisation, PolicyLine line) {
        GradingPolicy policy = line.policy();
        return jdbc.sql("""
                        insert into finals.grading_policy (organisation_id, id, valid_from, grade_from, grade_to, subject_id, limit_five,
                                                           limit_four, limit_three, minimum_marks, absence_share, edge, weighted,
                                                           control_works, approval, weights, round_up)
                        values (:organisation, nextval('finals.grading_policy_seq'), :from, :gradeFrom, :gradeTo, :subject, :five, :four,
                                :three, :marks, :share, :edge, :weighted, :controls, :approval, cast(:weights as smallint[]), :up)
                        on conflict do nothing
                        """)
                        .param("organisation", organisation)
                        .param("from", Date.valueOf(policy.validFrom()))
                        .param("gradeFrom", line.gradeFrom())
                        .param("gradeTo", line.gradeTo())
                        .param("subject", line.subject())
                        .param("five", policy.limits().five())
                        .param("four", policy.limits().four())
                        .param("three", policy.limits().three())
                        .param("marks", policy.minimumMarks())
                        .param("share", policy.absenceShare())
                        .param("edge", policy.edge())
                        .param("weighted", policy.weighted())
                        .param("controls", policy.controlWorks())
                        .param("approval", policy.approval())
                        .param("up", policy.up())
                        .param(
                                "weights",
                                policy.weights().isEmpty()
                                        ? null
                                        : policy.weights().toArray(Integer[]::new))
                        .update()
                > 0;
    }

    private static GradingPolicy policy(ResultSet row, GradingPolicy.Region region) throws SQLException {
        return new GradingPolicy(
                row.getObject("valid_from", LocalDate.class),
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
                weights(row.getArray("weights")),
                region,
                row.getBigDecimal("round_up"));
    }

    private static List<Integer> weights(@Nullable Array stored) throws SQLException {
        return stored == null
                ? List.of()
                : Arrays.stream((Object[]) stored.getArray())
                        .map(weight -> ((Number) weight).intValue())
                        .toList();
    }
}
