package ru.zvonok.platform.tenancy.core;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.RegionalRules;

@Component
class DirectoryQuery {

    private final JdbcClient jdbc;

    DirectoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The region's own row. */
    record RegionRow(String name, @Nullable String authority, long version) {}

    /** An organisation, and the day from which it is told closed. */
    record OrganisationRow(
            OrganisationEntry entry, @Nullable LocalDate closedFrom) {}

    RegionRow region() {
        return jdbc.sql("select name, authority, version from tenancy.region")
                .query((row, number) ->
                        new RegionRow(row.getString("name"), row.getString("authority"), row.getLong("version")))
                .optional()
                .orElse(new RegionRow("", null, 0));
    }

    List<RegionalRules.Rule> rules() {
        return jdbc.sql("""
                        select key, valid_from, valid_to, kind, municipality_id, value, basis, source
                          from tenancy.regional_rule
                         where not closed
                         order by key, valid_from
                        """)
                .query((row, number) -> {
                    long municipality = row.getLong("municipality_id");
                    Long place = row.wasNull() ? null : municipality;
                    String kind = row.getString("kind");
                    return new RegionalRules.Rule(
                            row.getString("key"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            kind == null ? null : OrganisationKind.valueOf(kind),
                            place,
                            row.getString("value"),
                            row.getString("basis"),
                            "REGION".equals(row.getString("source")));
                })
                .list();
    }

    List<Municipality> municipalities() {
        return jdbc.sql("""
                        select id, code, name, authority, closed from tenancy.municipality order by name collate "ru-x-icu"
                        """)
                .query((row, number) -> new Municipality(
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
                         order by short_name collate "ru-x-icu"
                        """)
                .query((row, number) -> {
                    long municipality = row.getLong("municipality_id");
                    Long under = row.wasNull() ? null : municipality;
                    var entry = new OrganisationEntry(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("short_name"),
                            OrganisationKind.valueOf(row.getString("kind")),
                            modules(row.getString("modules")),
                            under,
                            ZoneId.of(row.getString("time_zone")),
                            row.getBoolean("closed"));
                    return new OrganisationRow(entry, row.getObject("closed_from", LocalDate.class));
                })
                .list();
    }

    private static Set<ModuleProfile> modules(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(ModuleProfile::valueOf)
                .collect(Collectors.toSet());
    }
}
