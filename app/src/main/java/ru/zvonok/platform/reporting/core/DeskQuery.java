package ru.zvonok.platform.reporting.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each person asked of reports last. */
@Component
class DeskQuery {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeskQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Set<String> favourites(List<Long> organisations, long account) {
        return Set.copyOf(jdbc.sql("""
                        select report from reporting.desk
                         where organisation_id = any(:organisations) and account_id = :account and favourite
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("account", account)
                .query(String.class)
                .list());
    }

    Map<String, String> asked(List<Long> organisations, long account, String report) {
        Optional<String> kept = jdbc.sql("""
                        select asked::text from reporting.desk
                         where organisation_id = any(:organisations) and account_id = :account and report = :report
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("account", account)
                .param("report", report)
                .query(String.class)
                .optional();
        return kept.map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    void remember(long organisation, long account, String report, Map<String, String> asked, Instant at) {
        jdbc.sql("""
                        insert into reporting.desk (organisation_id, account_id, report, asked, used_at)
                        values (:organisation, :account, :report, cast(:asked as jsonb), :at)
                        on conflict (organisation_id, account_id, report)
                        do update set asked = excluded.asked, used_at = excluded.used_at
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("report", report)
                .param("asked", json.writeValueAsString(asked))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void favour(long organisation, long account, String report, boolean favourite) {
        jdbc.sql("""
                        insert into reporting.desk (organisation_id, account_id, report, favourite)
                        values (:organisation, :account, :report, :favourite)
                        on conflict (organisation_id, account_id, report) do update set favourite = excluded.favourite
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("report", report)
                .param("favourite", favourite)
                .update();
    }
}
