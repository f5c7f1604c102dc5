package ru.zvonok.platform.audit.core;

import java.sql.Date;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.audit.AuditEntry;
import tools.jackson.databind.json.JsonMapper;

@Component
class AuditQuery {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One entry, and in the same statement one row for each person it is about. */
    void insert(
            long organisation,
            int year,
            Instant at,
            String event,
            char kind,
            @Nullable Long account,
            @Nullable String reason,
            String roles,
            @Nullable Date day,
            AuditEntry entry,
            List<Long> persons) {
        jdbc.sql("""
                        with entry as (
                          insert into audit.entry (organisation_id, id, school_year, at, account_id, group_id, course_id, day, kind,
                                                   event, system_reason, roles, facts)
                          values (:organisation, nextval('audit.entry_seq'), :year, :at, :account, :group, :course, :day, :kind,
                                  :event, :reason, nullif(:roles, ''), cast(:facts as jsonb))
                          returning organisation_id, id, school_year, at)
                        insert into audit.entry_person (organisation_id, person_id, school_year, entry_id, at)
                        select organisation_id, p.id, school_year, entry.id, entry.at
                          from entry, unnest(cast(:persons as bigint[])) p(id)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("group", entry.group())
                .param("course", entry.course())
                .param("day", day)
                .param("kind", String.valueOf(kind))
                .param("event", event)
                .param("reason", reason)
                .param("roles", roles)
                .param("facts", facts(entry.facts()))
                .param("persons", persons.toArray(Long[]::new))
                .update();
    }

    void insertRegional(
            Instant at,
            String event,
            @Nullable Long account,
            @Nullable String reason,
            @Nullable String address,
            AuditEntry entry) {
        jdbc.sql("""
                        insert into audit.regional_entry (at, event, account_id, about_account_id, system_reason, address, facts)
                        values (:at, :event, :account, :about, :reason, :address, cast(:facts as jsonb))
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("event", event)
                .param("account", account)
                .param("about", entry.account())
                .param("reason", reason)
                .param("address", address)
                .param("facts", facts(entry.facts()))
                .update();
    }

    private @Nullable String facts(Map<String, String> facts) {
        return facts.isEmpty() ? null : json.writeValueAsString(facts);
    }
}
