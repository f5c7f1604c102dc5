package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes subgroups. */
@Component
class SubgroupQuery {

    private final JdbcClient jdbc;

    SubgroupQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The subgroup of this name, made where it is missing. */
    long subgroup(long organisation, long group, String name) {
        jdbc.sql("""
                        insert into enrolment.subgroup (organisation_id, id, class_id, name)
                        values (:organisation, nextval('enrolment.subgroup_seq'), :group, :name)
                        on conflict (organisation_id, class_id, name) do nothing
                        """)
                .param("organisation", organisation)
                .param("group", group)
                .param("name", name)
                .update();
        return jdbc.sql("""
                        select id from enrolment.subgroup
                         where organisation_id = :organisation and class_id = :group and name = :name
                        """)
                .param("organisation", organisation)
                .param("group", group)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** From a day on these people and nobody else. */
    void fill(long organisation, long subgroup, Collection<Long> persons, LocalDate since) {
        jdbc.sql("""
                        delete from enrolment.subgroup_membership
                         where organisation_id = :organisation and subgroup_id = :subgroup and valid_from >= :since
                           and person_id <> all(:persons)
                        """)
                .param("organisation", organisation)
                .param("subgroup", subgroup)
                .param("since", since)
                .param("persons", persons.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        update enrolment.subgroup_membership set valid_to = :last
                         where organisation_id = :organisation and subgroup_id = :subgroup and person_id <> all(:persons)
                           and (valid_to is null or valid_to > :last)
                        """)
                .param("last", since.minusDays(1))
                .param("organisation", organisation)
                .param("subgroup", subgroup)
                .param("persons", persons.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into enrolment.subgroup_membership (organisation_id, id, subgroup_id, person_id, valid_from)
                        select :organisation, nextval('enrolment.subgroup_membership_seq'), :subgroup, p.person, :since
                          from unnest(cast(:persons as bigint[])) as p(person)
                         where not exists (
                           select from enrolment.subgroup_membership s
                            where s.organisation_id = :organisation and s.subgroup_id = :subgroup and s.person_id = p.person
                              and (s.valid_to is null or s.valid_to >= :since))
                        """)
                .param("organisation", organisation)
                .param("subgroup", subgroup)
                .param("since", since)
                .param("persons", persons.toArray(Long[]::new))
                .update();
    }
}
