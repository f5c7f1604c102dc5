package ru.zvonok.registry.people.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PersonData;

/** Writes persons, many in one statement, and the regional keys that join one person in several organisations. */
@Component
class PersonWriteQuery {

    private static final int BLOCK = 50;

    private final JdbcClient jdbc;

    PersonWriteQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As many new ids as wanted; the sequence hands them out in blocks. */
    List<Long> newIds(int count) {
        List<Long> ids = new ArrayList<>();
        jdbc.sql("select nextval('people.person_seq') from generate_series(1, :blocks)")
                .param("blocks", (count + BLOCK - 1) / BLOCK)
                .query(Long.class)
                .list()
                .forEach(first -> {
                    for (int i = 0; i < BLOCK && ids.size() < count; i++) {
                        ids.add(first + i);
                    }
                });
        return ids;
    }

    void insert(long organisation, List<Long> ids, List<UUID> guids, List<PersonData> data) {
        jdbc.sql("""
                        insert into people.person
                               (organisation_id, id, guid, last_name, first_name, middle_name, birth_date, sex, snils)
                        select :organisation, p.* from unnest(
                          cast(:ids as bigint[]), cast(:guids as uuid[]), cast(:lasts as text[]), cast(:firsts as text[]),
                          cast(:middles as text[]), cast(:births as date[]), cast(:sexes as text[]), cast(:snils as text[])) p
                        """)
                .param("organisation", organisation)
                .param("ids", ids.toArray(Long[]::new))
                .param("guids", guids.stream().map(UUID::toString).toArray(String[]::new))
                .param("lasts", texts(data, one -> one.name().last()))
                .param("firsts", texts(data, one -> one.name().first()))
                .param("middles", texts(data, one -> one.name().middle()))
                .param(
                        "births",
                        texts(
                                data,
                                one -> one.birthDate() == null
                                        ? null
                                        : one.birthDate().toString()))
                .param(
                        "sexes",
                        texts(data, one -> one.sex() == null ? null : one.sex().name()))
                .param("snils", texts(data, PersonWriteQuery::digits))
                .update();
    }

    boolean update(long organisation, long person, int version, PersonData data) {
        return jdbc.sql("""
                        update people.person
                           set version = version + 1, last_name = :last, first_name = :first, middle_name = :middle,
                               birth_date = :birth, sex = :sex, snils = :snils
                         where organisation_id = :organisation and id = :person and version = :version
                        """)
                        .param("last", data.name().last())
                        .param("first", data.name().first())
                        .param("middle", data.name().middle())
                        .param("birth", data.birthDate())
                        .param("sex", data.sex() == null ? null : data.sex().name())
                        .param("snils", digits(data))
                        .param("organisation", organisation)
                        .param("person", person)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The card changes with its contacts. */
    boolean touch(long organisation, long person, int version) {
        return jdbc.sql("""
                        update people.person set version = version + 1
                         where organisation_id = :organisation and id = :person and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("person", person)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Contacts of persons, parallel lists; ids are taken from the sequence one by one. */
    void insertContacts(long organisation, List<Long> persons, List<Contact> contacts) {
        jdbc.sql("""
                        insert into people.contact (organisation_id, id, person_id, kind, value)
                        select :organisation, nextval('people.contact_seq'), c.* from unnest(
                          cast(:persons as bigint[]), cast(:kinds as text[]), cast(:values as text[])) c
                        """)
                .param("organisation", organisation)
                .param("persons", persons.toArray(Long[]::new))
                .param("kinds", contacts.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("values", contacts.stream().map(Contact::value).toArray(String[]::new))
                .update();
    }

    void deleteContacts(long organisation, long person) {
        jdbc.sql("delete from people.contact where organisation_id = :organisation and person_id = :person")
                .param("organisation", organisation)
                .param("person", person)
                .update();
    }

    /** Those of the numbers that persons of the organisation have. */
    Set<String> snilsHere(long organisation, Collection<String> digits) {
        return new HashSet<>(jdbc.sql(
                        "select snils from people.person where organisation_id = :organisation and snils = any(:digits)")
                .param("organisation", organisation)
                .param("digits", digits.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Those of the GUIDs that persons of the organisation have. */
    Set<UUID> guidsHere(long organisation, Collection<UUID> guids) {
        return new HashSet<>(jdbc.sql(
                        "select guid from people.person where organisation_id = :organisation and guid = any(cast(:guids as uuid[]))")
                .param("organisation", organisation)
                .param("guids", guids.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Registers a GUID for each number the region does not know and answers the one that holds for each. */
    Map<String, UUID> join(Map<String, UUID> proposed) {
        List<String> digits = List.copyOf(proposed.keySet());
        jdbc.sql("""
                        insert into people.person_key (key, guid)
                        select people.key_of(s), g from unnest(cast(:digits as text[]), cast(:guids as uuid[])) as one(s, g)
                         order by 1
                        on conflict (key) do nothing
                        """)
                .param("digits", digits.toArray(String[]::new))
                .param(
                        "guids",
                        digits.stream()
                                .map(one -> String.valueOf(proposed.get(one)))
                                .toArray(String[]::new))
                .update();
        Map<String, UUID> joined = new HashMap<>();
        jdbc.sql("""
                        select s, k.guid from unnest(cast(:digits as text[])) s
                          join people.person_key k on k.key = people.key_of(s)
                        """).param("digits", digits.toArray(String[]::new)).query(row -> {
            joined.put(row.getString("s"), row.getObject("guid", UUID.class));
        });
        return joined;
    }

    static @Nullable String digits(PersonData data) {
        Snils snils = data.snils();
        return snils == null ? null : snils.digits();
    }

    private static @Nullable String[] texts(List<PersonData> data, Function<PersonData, @Nullable String> text) {
        return data.stream().map(text).toArray(String[]::new);
    }
}
