package ru.zvonok.registry.people.core.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.people.KnownPerson;

@Component
class KnownPersonsQuery {

    private final JdbcClient jdbc;

    KnownPersonsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownPerson> all(long organisation) {
        Map<Long, Set<String>> phones = new HashMap<>();
        jdbc.sql("""
                        select person_id, value from people.contact
                         where organisation_id = :organisation and kind = 'PHONE'
                        """).param("organisation", organisation).query(row -> {
            phones.computeIfAbsent(row.getLong("person_id"), person -> new HashSet<>())
                    .add(row.getString("value"));
        });
        return jdbc.sql("""
                        select id, last_name, first_name, middle_name, birth_date, snils from people.person
                         where organisation_id = :organisation
                        """)
                .param("organisation", organisation)
                .query((row, number) -> new KnownPerson(
                        row.getLong("id"),
                        new PersonName(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("snils"),
                        phones.getOrDefault(row.getLong("id"), Set.of())))
                .list();
    }
}
