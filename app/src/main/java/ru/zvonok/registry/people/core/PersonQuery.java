package ru.zvonok.registry.people.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Sex;

/** Reads persons and their contacts. */
@Component
class PersonQuery {

    /** A person's own columns. */
    record Head(
            UUID guid,
            int version,
            PersonName name,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Snils snils) {}

    private final JdbcClient jdbc;

    PersonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> head(long organisation, long person) {
        return jdbc.sql("""
                        select guid, version, last_name, first_name, middle_name, sex, birth_date, snils
                          from people.person where organisation_id = :organisation and id = :person
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query((row, number) -> {
                    String sex = row.getString("sex");
                    String snils = row.getString("snils");
                    return new Head(
                            row.getObject("guid", UUID.class),
                            row.getInt("version"),
                            name(row),
                            sex == null ? null : Sex.valueOf(sex),
                            row.getObject("birth_date", LocalDate.class),
                            snils == null ? null : new Snils(snils));
                })
                .optional();
    }

    List<Contact> contacts(long organisation, long person) {
        return jdbc.sql("""
                        select kind, value from people.contact
                         where organisation_id = :organisation and person_id = :person
                         order by case kind when 'PHONE' then 1 when 'EMAIL' then 2 else 3 end, id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query((row, number) ->
                        new Contact(Contact.Kind.valueOf(row.getString("kind")), row.getString("value")))
                .list();
    }

    List<PersonEntry> search(long organisation, String norm, RowFilter rows, int limit) {
        return jdbc.sql("""
                        select id, guid, last_name, first_name, middle_name, birth_date from people.person
                         where organisation_id = :organisation and norm ^@ :norm and (:all or id = any(:ids))
                         order by last_name collate "ru-x-icu", first_name collate "ru-x-icu", middle_name collate "ru-x-icu", id
                         limit :limit
                        """)
                .param("organisation", organisation)
                .param("norm", norm)
                .param("all", rows.all())
                .param("ids", rows.array())
                .param("limit", limit)
                .query(PersonQuery::entry)
                .list();
    }

    List<PersonEntry> among(long organisation, Collection<UUID> guids, String norm, int limit) {
        return jdbc.sql("""
                        select id, guid, last_name, first_name, middle_name, birth_date from people.person
                         where organisation_id = :organisation and norm ^@ :norm and guid = any(cast(:guids as uuid[]))
                         order by last_name collate "ru-x-icu", first_name collate "ru-x-icu", middle_name collate "ru-x-icu", id
                         limit :limit
                        """)
                .param("organisation", organisation)
                .param("norm", norm)
                .param("guids", guids.stream().map(UUID::toString).toArray(String[]::new))
                .param("limit", limit)
                .query(PersonQuery::entry)
                .list();
    }

    List<PersonEntry> entries(long organisation, Collection<Long> ids) {
        return jdbc.sql("""
                        select id, guid, last_name, first_name, middle_name, birth_date from people.person
                         where organisation_id = :organisation and id = any(:ids)
                        """)
                .param("organisation", organisation)
                .param("ids", ids.toArray(Long[]::new))
                .query(PersonQuery::entry)
                .list();
    }

    Optional<Long> byGuid(long organisation, UUID guid) {
        return jdbc.sql("select id from people.person where organisation_id = :organisation and guid = :guid")
                .param("organisation", organisation)
                .param("guid", guid)
                .query(Long.class)
                .optional();
    }

    Optional<Long> bySnils(long organisation, Snils snils) {
        return jdbc.sql("select id from people.person where organisation_id = :organisation and snils = :snils")
                .param("organisation", organisation)
                .param("snils", snils.digits())
                .query(Long.class)
                .optional();
    }

    static PersonEntry entry(ResultSet row, int number) throws SQLException {
        return new PersonEntry(
                row.getLong("id"),
                row.getObject("guid", UUID.class),
                name(row),
                row.getObject("birth_date", LocalDate.class));
    }

    static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"));
    }
}
