package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassPeople;

@Service
@Transactional(readOnly = true)
class ClassPeopleQuery implements ClassPeople {

    private final JdbcClient jdbc;
    private final TenantScope scope;

    ClassPeopleQuery(JdbcClient jdbc, TenantScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    @Override
    public Set<UUID> learners(RowFilter classes, LocalDate day) {
        return guids("""
                select distinct p.guid from enrolment.membership m
                  join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
                 where m.organisation_id = :organisation and (:all or m.class_id = any(:ids))
                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                """, classes, day);
    }

    @Override
    public Set<UUID> guardians(RowFilter classes, LocalDate day) {
        return guids("""
                select distinct p.guid from enrolment.membership m
                  join people.kinship k on k.organisation_id = m.organisation_id and k.child_id = m.person_id
                  join people.person p on p.organisation_id = k.organisation_id and p.id = k.guardian_id
                 where m.organisation_id = :organisation and (:all or m.class_id = any(:ids))
                   and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                   and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day)
                """, classes, day);
    }

    private Set<UUID> guids(String sql, RowFilter classes, LocalDate day) {
        return jdbc.sql(sql)
                .param("organisation", scope.organisation())
                .param("all", classes.all())
                .param("ids", classes.array())
                .param("day", day)
                .query(UUID.class)
                .set();
    }
}
