package ru.zvonok.platform.tenancy.core;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;

@Component
class DirectoryQuery {

    private final JdbcClient jdbc;

    DirectoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String regionName() {
        return jdbc.sql("select name from tenancy.region")
                .query(String.class)
                .optional()
                .orElse("");
    }

    List<Municipality> municipalities() {
        return jdbc.sql("""
                        select id, code, name, closed from tenancy.municipality order by name collate "ru-x-icu"
                        """)
                .query((row, number) -> new Municipality(
                        row.getLong("id"), row.getString("code"), row.getString("name"), row.getBoolean("closed")))
                .list();
    }

    List<OrganisationEntry> organisations() {
        return jdbc.sql("""
                        select id, code, name, short_name, kind, modules, municipality_id, time_zone, closed
                          from tenancy.organisation
                         order by short_name collate "ru-x-icu"
                        """)
                .query((row, number) -> {
                    long municipality = row.getLong("municipality_id");
                    Long under = row.wasNull() ? null : municipality;
                    return new OrganisationEntry(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("short_name"),
                            OrganisationKind.valueOf(row.getString("kind")),
                            modules(row.getString("modules")),
                            under,
                            ZoneId.of(row.getString("time_zone")),
                            row.getBoolean("closed"));
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
