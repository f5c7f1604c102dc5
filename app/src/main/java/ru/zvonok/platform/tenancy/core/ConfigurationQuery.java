package ru.zvonok.platform.tenancy.core;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes the directory, on a connection of the migrating role that the caller opens and commits. */
final class ConfigurationQuery {

    record RegionRow(
            @Nullable Long id,
            String code,
            String name,
            @Nullable String authority) {}

    record MunicipalityRow(
            long id, String code, String name, @Nullable String authority, boolean closed) {}

    record OrganisationRow(
            long id,
            String code,
            String name,
            String shortName,
            String kind,
            String modules,
            @Nullable Long municipality,
            String zone,
            boolean closed,
            @Nullable LocalDate closedFrom) {}

    private final JdbcClient jdbc;

    ConfigurationQuery(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** One node at a time writes. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('tenancy.configuration'))")
                .query((row, number) -> 0)
                .list();
    }

    Optional<RegionRow> region() {
        return jdbc.sql("select id, code, name, authority from tenancy.region")
                .query((row, number) -> new RegionRow(
                        row.getObject("id", Long.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("authority")))
                .optional();
    }

    List<MunicipalityRow> municipalities() {
        return jdbc.sql("select id, code, name, authority, closed from tenancy.municipality")
                .query((row, number) -> new MunicipalityRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("authority"),
                        row.getBoolean("closed")))
                .list();
    }

    List<OrganisationRow> organisations() {
        return jdbc.sql("""
                        select id, code, name, short_name, kind, modules, municipality_id, time_zone, closed, closed_from
                          from tenancy.organisation
                        """)
                .query((row, number) -> new OrganisationRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("kind"),
                        row.getString("modules"),
                        row.getObject("municipality_id", Long.class),
                        row.getString("time_zone"),
                        row.getBoolean("closed"),
                        row.getObject("closed_from", LocalDate.class)))
                .list();
    }

    void save(RegionRow row) {
        jdbc.sql("""
                        insert into tenancy.region (id, code, name, authority)
                        values (:id, :code, :name, :authority)
                        on conflict (only_one) do update
                        set id = excluded.id, name = excluded.name, authority = excluded.authority
                        """)
                .param("id", row.id())
                .param("code", row.code())
                .param("name", row.name())
                .param("authority", row.authority())
                .update();
    }

    void save(MunicipalityRow row) {
        jdbc.sql("""
                        insert into tenancy.municipality (id, code, name, authority, closed)
                        values (:id, :code, :name, :authority, :closed)
                        on conflict (id) do update
                        set name = excluded.name, authority = excluded.authority, closed = excluded.closed
                        """)
                .param("id", row.id())
                .param("code", row.code())
                .param("name", row.name())
                .param("authority", row.authority())
                .param("closed", row.closed())
                .update();
    }

    void save(OrganisationRow row) {
        jdbc.sql("""
                        insert into tenancy.organisation (id, code, name, short_name, kind, modules, municipality_id,
                                                          time_zone, closed, closed_from)
                        values (:id, :code, :name, :shortName, :kind, :modules, :municipality, :zone, :closed, :closedFrom)
                        on conflict (id) do update
                        set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
                            modules = excluded.modules, municipality_id = excluded.municipality_id,
                            time_zone = excluded.time_zone, closed = excluded.closed, closed_from = excluded.closed_from
                        """)
                .param("id", row.id())
                .param("code", row.code())
                .param("name", row.name())
                .param("shortName", row.shortName())
                .param("kind", row.kind())
                .param("modules", row.modules())
                .param("municipality", row.municipality())
                .param("zone", row.zone())
                .param("closed", row.closed())
                .param("closedFrom", row.closedFrom())
                .update();
    }

    /** Writes a rule of the region; answers its id and whether anything changed. */
    boolean save(Configured.Rule rule, @Nullable Long municipality, Set<Long> kept) {
        int changed = jdbc.sql("""
                        insert into tenancy.regional_rule as r (source, key, kind, municipality_id, valid_from, valid_to, value, basis)
                        values ('REGION', :key, :kind, :municipality, :from, :to, cast(:value as jsonb), :basis)
                        on conflict on constraint regional_rule_key do update
                        set valid_to = excluded.valid_to, value = excluded.value, basis = excluded.basis, closed = false
                        where (r.valid_to, r.value, r.basis, r.closed)
                              is distinct from (excluded.valid_to, excluded.value, excluded.basis, false)
                        """)
                .param("key", rule.key())
                .param("kind", rule.kind() == null ? null : rule.kind().name())
                .param("municipality", municipality)
                .param("from", rule.validFrom())
                .param("to", rule.validTo())
                .param("value", rule.value())
                .param("basis", rule.basis())
                .update();
        kept.add(jdbc.sql("""
                        select id from tenancy.regional_rule
                         where source = 'REGION' and key = :key and kind is not distinct from cast(:kind as text)
                           and municipality_id is not distinct from cast(:municipality as bigint) and valid_from = :from
                        """)
                .param("key", rule.key())
                .param("kind", rule.kind() == null ? null : rule.kind().name())
                .param("municipality", municipality)
                .param("from", rule.validFrom())
                .query(Long.class)
                .single());
        return changed > 0;
    }

    /** Closes the region's rules that are no longer in its files. */
    int closeRulesBut(Set<Long> kept) {
        return jdbc.sql("""
                        update tenancy.regional_rule set closed = true
                         where source = 'REGION' and not closed and id <> all(cast(:kept as bigint[]))
                        """).param("kept", kept.toArray(Long[]::new)).update();
    }

    void nextVersion() {
        jdbc.sql("update tenancy.region set version = version + 1").update();
    }
}
