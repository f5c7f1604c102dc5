package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ClosingRule;

/** How long the journal stays open here, as the organisation says it. */
@Component
class ClosingQuery {

    private final JdbcClient jdbc;

    ClosingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClosingRule> all(List<Long> organisations) {
        return jdbc.sql("""
                        select id, kind, value, valid_from from journal.closing_rule
                         where organisation_id = any(:organisations)
                         order by kind, valid_from
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new ClosingRule(
                        row.getLong("id"),
                        ClosingRule.Kind.valueOf(row.getString("kind")),
                        row.getInt("value"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** Whether nothing was said from that day on. */
    boolean add(long organisation, ClosingRule rule, @Nullable Long account, Instant at) {
        return jdbc.sql("""
                        insert into journal.closing_rule (organisation_id, id, account_id, at, valid_from, value, kind)
                        values (:organisation, nextval('journal.closing_rule_seq'), cast(:account as bigint), :at, :from, :value, :kind)
                        on conflict on constraint closing_rule_key do nothing
                        """)
                        .param("organisation", organisation)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("from", rule.from())
                        .param("value", rule.value())
                        .param("kind", rule.kind().name())
                        .update()
                == 1;
    }

    boolean remove(long organisation, long rule) {
        return jdbc.sql("delete from journal.closing_rule where organisation_id = :organisation and id = :id")
                        .param("organisation", organisation)
                        .param("id", rule)
                        .update()
                == 1;
    }
}
