package ru.zvonok.learning.finals.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.DatedFigures;
import ru.zvonok.learning.finals.FigureRule;

/** How organisations reckon figures by themselves. */
@Component
class FigureRuleQuery {

    private final JdbcClient jdbc;

    FigureRuleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<DatedFigures> all(List<Long> organisations) {
        return jdbc.sql("""
                        select valid_from, passed, good, five, four, three, two, not_attested from finals.figure_rule
                         where organisation_id = any(:organisations) order by valid_from desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new DatedFigures(
                        row.getObject("valid_from", LocalDate.class),
                        new FigureRule(
                                row.getInt("passed"),
                                row.getInt("good"),
                                row.getBigDecimal("five"),
                                row.getBigDecimal("four"),
                                row.getBigDecimal("three"),
                                row.getBigDecimal("two"),
                                row.getBigDecimal("not_attested"))))
                .list();
    }

    /** Answers whether it was added: there may be one for the day already. */
    boolean add(long organisation, DatedFigures figures) {
        FigureRule rule = figures.rule();
        return jdbc.sql("""
                        insert into finals.figure_rule (organisation_id, id, valid_from, passed, good, five, four, three, two,
                                                        not_attested)
                        values (:organisation, nextval('finals.figure_rule_seq'), :from, :passed, :good, :five, :four, :three,
                                :two, :na)
                        on conflict (organisation_id, valid_from) do nothing
                        """)
                        .param("organisation", organisation)
                        .param("from", Date.valueOf(figures.validFrom()))
                        .param("passed", rule.passed())
                        .param("good", rule.good())
                        .param("five", rule.five())
                        .param("four", rule.four())
                        .param("three", rule.three())
                        .param("two", rule.two())
                        .param("na", rule.notAttested())
                        .update()
                > 0;
    }
}
