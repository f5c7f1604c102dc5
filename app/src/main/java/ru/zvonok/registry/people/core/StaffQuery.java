package ru.zvonok.registry.people.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.registry.people.StaffFilter;
import ru.zvonok.registry.people.StaffRow;

@Component
class StaffQuery {

    /** One line for each person with an employment that fits; who works and who left exclude each other. */
    private static final String STAFF = """
              from people.person p
              join people.employment e on e.organisation_id = p.organisation_id and e.person_id = p.id
              join organisation.position n on n.organisation_id = e.organisation_id and n.id = e.position_id
             where p.organisation_id = :organisation and p.norm ^@ :norm
               and (cast(:position as bigint) is null or e.position_id = cast(:position as bigint))
               and e.valid_from <= :today and (:former = (e.valid_to is not null and e.valid_to < :today))
               and not (:former and exists (
                     select from people.employment now
                      where now.organisation_id = p.organisation_id and now.person_id = p.id
                        and now.valid_from <= :today and (now.valid_to is null or now.valid_to >= :today)))
            """;

    private static final String POSITIONS = "string_agg(n.name, ', ' order by e.main desc, e.rate desc, e.id)";

    private final JdbcClient jdbc;

    StaffQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffRow> list(
            long organisation,
            StaffFilter filter,
            LocalDate today,
            Staff.Sort sort,
            boolean descending,
            int offset,
            int limit) {
        String name = "p.last_name collate \"ru-x-icu\" %1$s, p.first_name collate \"ru-x-icu\" %1$s";
        String order =
                switch (sort) {
                    case NAME -> name;
                    case POSITION -> POSITIONS + " collate \"ru-x-icu\" %1$s, p.last_name collate \"ru-x-icu\"";
                    case SINCE -> "since %1$s, p.last_name collate \"ru-x-icu\"";
                };
        return bound(
                        """
                        select p.id, p.last_name, p.first_name, p.middle_name,
                               %s as positions, sum(e.rate) as rate, min(e.valid_from) as since,
                               case when bool_or(e.valid_to is null) then null else max(e.valid_to) end as until
                        %s
                         group by p.organisation_id, p.id
                         order by %s, p.id
                         offset :offset limit :limit
                        """.formatted(POSITIONS, STAFF, order.formatted(descending ? "desc" : "asc")),
                        organisation,
                        filter,
                        today)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new StaffRow(
                        row.getLong("id"),
                        PersonQuery.name(row),
                        row.getString("positions"),
                        row.getBigDecimal("rate"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    int count(long organisation, StaffFilter filter, LocalDate today) {
        return bound("select count(distinct p.id) " + STAFF, organisation, filter, today)
                .query(Integer.class)
                .single();
    }

    List<Employment> of(long organisation, long person) {
        return jdbc.sql("""
                        select e.id, e.person_id, e.position_id, n.name, e.valid_from, e.valid_to, e.rate, e.main
                          from people.employment e
                          join organisation.position n on n.organisation_id = e.organisation_id and n.id = e.position_id
                         where e.organisation_id = :organisation and e.person_id = :person
                         order by e.valid_from desc, e.main desc, e.id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(StaffQuery::employment)
                .list();
    }

    Optional<Employment> find(long organisation, long id) {
        return jdbc.sql("""
                        select e.id, e.person_id, e.position_id, n.name, e.valid_from, e.valid_to, e.rate, e.main
                          from people.employment e
                          join organisation.position n on n.organisation_id = e.organisation_id and n.id = e.position_id
                         where e.organisation_id = :organisation and e.id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(StaffQuery::employment)
                .optional();
    }

    /** Employments of everybody that hold on a day, the main ones first. */
    List<Employment> current(long organisation, LocalDate day) {
        return jdbc.sql("""
                        select e.id, e.person_id, e.position_id, n.name, e.valid_from, e.valid_to, e.rate, e.main
                          from people.employment e
                          join organisation.position n on n.organisation_id = e.organisation_id and n.id = e.position_id
                         where e.organisation_id = :organisation
                           and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)
                         order by e.person_id, e.main desc, e.id
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query(StaffQuery::employment)
                .list();
    }

    List<PersonEntry> employed(long organisation, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.guid, p.last_name, p.first_name, p.middle_name, null::date as birth_date
                          from people.person p
                         where p.organisation_id = :organisation and exists (
                           select from people.employment e where e.organisation_id = p.organisation_id and e.person_id = p.id
                              and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day))
                         order by p.last_name collate "ru-x-icu", p.first_name collate "ru-x-icu", p.id
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query(PersonQuery::entry)
                .list();
    }

    /** Who was employed before a day, and is not on it nor later. */
    Set<UUID> released(long organisation, LocalDate day) {
        return jdbc.sql("""
                        select p.guid from people.employment e
                          join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
                         where e.organisation_id = :organisation
                         group by p.guid
                        having bool_and(e.valid_to is not null and e.valid_to < :day)
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    long insert(long organisation, Employment employment) {
        return jdbc.sql("""
                        insert into people.employment
                               (organisation_id, id, person_id, position_id, valid_from, valid_to, rate, main)
                        values (:organisation, nextval('people.employment_seq'), :person, :position, :from, :to, :rate, :main)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("person", employment.person())
                .param("position", employment.position())
                .param("from", employment.valid().from())
                .param("to", employment.valid().to())
                .param("rate", employment.rate())
                .param("main", employment.main())
                .query(Long.class)
                .single();
    }

    void release(long organisation, long id, LocalDate lastDay) {
        jdbc.sql("update people.employment set valid_to = :last where organisation_id = :organisation and id = :id")
                .param("last", lastDay)
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, long organisation, StaffFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("norm", PersonName.searched(filter.name()))
                .param("position", filter.position())
                .param("former", filter.former())
                .param("today", today);
    }

    private static Employment employment(ResultSet row, int number) throws SQLException {
        return new Employment(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("position_id"),
                row.getString("name"),
                new DateRange(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getBigDecimal("rate"),
                row.getBoolean("main"));
    }
}
