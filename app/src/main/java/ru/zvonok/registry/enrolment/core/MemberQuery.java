package ru.zvonok.registry.enrolment.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.FirstOf.Counted;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.Newcomer;
import ru.zvonok.registry.enrolment.Subgroup;

/** Reads who is in classes and subgroups, and what is inside the reaches that rest on it. */
@Component
class MemberQuery {

    private final JdbcClient jdbc;

    MemberQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members of a class whose days touch a range; {@code to} null is without an end. */
    List<Member> members(long organisation, Collection<Long> groups, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select m.person_id, p.last_name, p.first_name, p.middle_name, m.class_id as group_id,
                               m.valid_from, m.valid_to
                          from enrolment.membership m
                          join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
                         where m.organisation_id = :organisation and m.class_id = any(:groups)
                           and (m.valid_to is null or m.valid_to >= :from)
                           and (cast(:to as date) is null or m.valid_from <= cast(:to as date))
                         order by p.last_name collate "ru-x-icu", p.first_name collate "ru-x-icu",
                                  p.middle_name collate "ru-x-icu", p.id, m.valid_from
                        """)
                .param("organisation", organisation)
                .param("groups", groups.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(MemberQuery::member)
                .list();
    }

    /** Who is in a class of a year today, came since a day and was in none the day before. */
    FirstOf<Newcomer> newcomers(long organisation, int year, LocalDate since, LocalDate today, int most) {
        return FirstOf.of(jdbc.sql("""
                        select m.person_id, p.last_name, p.first_name, p.middle_name, c.name, m.valid_from,
                               count(*) over () as in_all
                          from enrolment.membership m
                          join enrolment.school_class c on c.organisation_id = m.organisation_id and c.id = m.class_id
                          join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
                         where m.organisation_id = :organisation and c.school_year = :year
                           and m.valid_from between :since and :today and (m.valid_to is null or m.valid_to >= :today)
                           and not exists (
                             select from enrolment.membership b
                              where b.organisation_id = m.organisation_id and b.person_id = m.person_id
                                and b.valid_from < m.valid_from and b.valid_to >= m.valid_from - 1)
                         order by m.valid_from desc, p.last_name collate "ru-x-icu", p.first_name collate "ru-x-icu", p.id
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("since", since)
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new Counted<>(
                        new Newcomer(
                                row.getLong("person_id"),
                                OrderQuery.name(row),
                                row.getString("name"),
                                row.getObject("valid_from", LocalDate.class)),
                        row.getInt("in_all")))
                .list());
    }

    /** How many are in classes on a day, by class. */
    Map<Long, Integer> sizes(long organisation, Collection<Long> groups, LocalDate day) {
        Map<Long, Integer> sizes = new HashMap<>();
        jdbc.sql("""
                        select class_id, count(distinct person_id) as members from enrolment.membership
                         where organisation_id = :organisation and class_id = any(:groups)
                           and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         group by class_id
                        """)
                .param("organisation", organisation)
                .param("groups", groups.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    sizes.put(row.getLong("class_id"), row.getInt("members"));
                });
        return sizes;
    }

    List<Member> ofPerson(long organisation, long person) {
        return jdbc.sql("""
                        select m.person_id, p.last_name, p.first_name, p.middle_name, m.class_id as group_id,
                               m.valid_from, m.valid_to
                          from enrolment.membership m
                          join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
                         where m.organisation_id = :organisation and m.person_id = :person order by m.valid_from
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(MemberQuery::member)
                .list();
    }

    List<Subgroup> subgroups(long organisation, Collection<Long> groups) {
        return jdbc.sql("""
                        select id, class_id, name from enrolment.subgroup
                         where organisation_id = :organisation and class_id = any(:groups) order by name collate "ru-x-icu", id
                        """)
                .param("organisation", organisation)
                .param("groups", groups.toArray(Long[]::new))
                .query((row, number) -> new Subgroup(row.getLong("id"), row.getLong("class_id"), row.getString("name")))
                .list();
    }

    /** Subgroups of a person on any day of a range. */
    Set<Long> subgroupsOf(long organisation, long person, LocalDate from, @Nullable LocalDate to) {
        return Set.copyOf(jdbc.sql("""
                        select distinct subgroup_id from enrolment.subgroup_membership
                         where organisation_id = :organisation and person_id = :person
                           and (cast(:to as date) is null or valid_from <= cast(:to as date)) and (valid_to is null or valid_to >= :from)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    /** Members of subgroups within their days in the class. */
    List<Member> subgroupMembers(
            long organisation, Collection<Long> subgroups, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select * from (
                          select s.person_id, p.last_name, p.first_name, p.middle_name, s.subgroup_id as group_id,
                                 greatest(s.valid_from, m.valid_from) as valid_from, least(s.valid_to, m.valid_to) as valid_to
                            from enrolment.subgroup_membership s
                            join enrolment.subgroup g on g.organisation_id = s.organisation_id and g.id = s.subgroup_id
                            join enrolment.membership m
                              on m.organisation_id = s.organisation_id and m.person_id = s.person_id and m.class_id = g.class_id
                            join people.person p on p.organisation_id = s.organisation_id and p.id = s.person_id
                           where s.organisation_id = :organisation and g.organisation_id = :organisation
                             and s.subgroup_id = any(:subgroups)) one
                         where (valid_to is null or valid_to >= greatest(:from, valid_from))
                           and (cast(:to as date) is null or valid_from <= cast(:to as date))
                         order by last_name collate "ru-x-icu", first_name collate "ru-x-icu",
                                  middle_name collate "ru-x-icu", person_id, valid_from
                        """)
                .param("organisation", organisation)
                .param("subgroups", subgroups.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(MemberQuery::member)
                .list();
    }

    /** Ids of the classes that whoever has the GUID leads on a day. */
    Set<Long> classesLed(long organisation, UUID person, LocalDate day) {
        return ids("""
                select l.class_id from enrolment.leadership l
                  join people.person p on p.organisation_id = l.organisation_id and p.id = l.person_id
                 where l.organisation_id = :organisation and p.guid = :person
                   and l.valid_from <= :day and (l.valid_to is null or l.valid_to >= :day)
                """, organisation, person, day);
    }

    /** Ids of the people in the classes led, and of their parents. */
    Set<Long> peopleLed(long organisation, UUID person, LocalDate day) {
        return ids("""
                with led as (
                  select m.organisation_id, m.person_id
                    from enrolment.leadership l
                    join people.person p on p.organisation_id = l.organisation_id and p.id = l.person_id
                    join enrolment.membership m on m.organisation_id = l.organisation_id and m.class_id = l.class_id
                   where l.organisation_id = :organisation and p.guid = :person
                     and l.valid_from <= :day and (l.valid_to is null or l.valid_to >= :day)
                     and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day))
                select person_id from led
                union
                select k.guardian_id from led
                  join people.kinship k on k.organisation_id = led.organisation_id and k.child_id = led.person_id
                 where k.organisation_id = :organisation
                   and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day)
                """, organisation, person, day);
    }

    /** Ids of the classes that the own children of whoever has the GUID are in on a day. */
    Set<Long> classesOfChildren(long organisation, UUID person, LocalDate day) {
        return ids("""
                select m.class_id from people.person p
                  join people.kinship k on k.organisation_id = p.organisation_id and k.guardian_id = p.id
                  join enrolment.membership m on m.organisation_id = k.organisation_id and m.person_id = k.child_id
                 where p.organisation_id = :organisation and p.guid = :person
                   and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day)
                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                """, organisation, person, day);
    }

    /** Id of the class that whoever has the GUID is in on a day. */
    Set<Long> classOfSelf(long organisation, UUID person, LocalDate day) {
        return ids("""
                select m.class_id from people.person p
                  join enrolment.membership m on m.organisation_id = p.organisation_id and m.person_id = p.id
                 where p.organisation_id = :organisation and p.guid = :person
                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                """, organisation, person, day);
    }

    private Set<Long> ids(String sql, long organisation, UUID person, LocalDate day) {
        return jdbc
                .sql(sql)
                .param("organisation", organisation)
                .param("person", person)
                .param("day", day)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("person_id"),
                OrderQuery.name(row),
                row.getLong("group_id"),
                new DateRange(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
    }
}
