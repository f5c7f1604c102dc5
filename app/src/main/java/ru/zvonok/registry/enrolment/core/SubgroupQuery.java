package ru.zvonok.registry.enrolment.core;

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
}
