package ru.zvonok.registry.people.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.Relation;

@Component
class KinshipQuery {

    private final JdbcClient jdbc;

    KinshipQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Guardians on a day, by child. */
    Map<Long, List<Kin>> guardians(long organisation, Collection<Long> children, LocalDate day) {
        Map<Long, List<Kin>> guardians = new LinkedHashMap<>();
        jdbc.sql("""
                        select k.child_id, p.id, p.last_name, p.first_name, p.middle_name, k.relation,
                               k.legal_representative, k.may_pick_up
                          from people.kinship k
                          join people.person p on p.organisation_id = k.organisation_id and p.id = k.guardian_id
                         where k.organisation_id = :organisation and k.child_id = any(:children)
                           and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day)
                         order by case k.relation when 'MOTHER' then 1 when 'FATHER' then 2 else 3 end, k.guardian_id
                        """)
                .param("organisation", organisation)
                .param("children", children.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    guardians
                            .computeIfAbsent(row.getLong("child_id"), key -> new ArrayList<>())
                            .add(kin(row, 0));
                });
        return guardians;
    }

    List<Kin> children(long organisation, long guardian, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.last_name, p.first_name, p.middle_name, k.relation, k.legal_representative, k.may_pick_up
                          from people.kinship k
                          join people.person p on p.organisation_id = k.organisation_id and p.id = k.child_id
                         where k.organisation_id = :organisation and k.guardian_id = :guardian
                           and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day)
                         order by p.birth_date, p.id
                        """)
                .param("organisation", organisation)
                .param("guardian", guardian)
                .param("day", day)
                .query(KinshipQuery::kin)
                .list();
    }

    /** Ids of the children of whoever has the GUID. */
    Set<Long> childrenOf(long organisation, UUID guardian, LocalDate day) {
        return jdbc
                .sql("""
                        select k.child_id from people.kinship k
                          join people.person p on p.organisation_id = k.organisation_id and p.id = k.guardian_id
                         where k.organisation_id = :organisation and p.guid = :guardian
                           and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day)
                        """)
                .param("organisation", organisation)
                .param("guardian", guardian)
                .param("day", day)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What holds on the day is written anew; what ended before stays as it was, and another one begins. */
    void write(long organisation, List<Kinship> kinships, LocalDate since) {
        jdbc.sql("""
                        with wanted as (
                          select * from unnest(
                            cast(:guardians as bigint[]), cast(:children as bigint[]), cast(:relations as text[]),
                            cast(:legal as boolean[]), cast(:pick as boolean[]))
                            as k(guardian_id, child_id, relation, legal_representative, may_pick_up)),
                        held as (
                          update people.kinship k
                             set relation = w.relation, legal_representative = w.legal_representative,
                                 may_pick_up = w.may_pick_up, valid_to = null
                            from wanted w
                           where k.organisation_id = :organisation
                             and k.guardian_id = w.guardian_id and k.child_id = w.child_id
                             and (k.valid_to is null or k.valid_to >= :since)
                          returning k.guardian_id, k.child_id)
                        insert into people.kinship
                               (organisation_id, guardian_id, child_id, relation, legal_representative, may_pick_up, valid_from)
                        select :organisation, w.guardian_id, w.child_id, w.relation, w.legal_representative, w.may_pick_up, :since
                          from wanted w
                         where not exists (select from held h where h.guardian_id = w.guardian_id and h.child_id = w.child_id)
                        """)
                .param("organisation", organisation)
                .param("since", since)
                .param("guardians", kinships.stream().map(Kinship::guardian).toArray(Long[]::new))
                .param("children", kinships.stream().map(Kinship::child).toArray(Long[]::new))
                .param(
                        "relations",
                        kinships.stream().map(one -> one.relation().name()).toArray(String[]::new))
                .param(
                        "legal",
                        kinships.stream().map(Kinship::legalRepresentative).toArray(Boolean[]::new))
                .param("pick", kinships.stream().map(Kinship::mayPickUp).toArray(Boolean[]::new))
                .update();
    }

    /** Ends with a last day; one that began after it is taken away. Answers whether there was one. */
    boolean end(long organisation, long guardian, long child, LocalDate lastDay) {
        int gone = jdbc.sql("""
                        delete from people.kinship
                         where organisation_id = :organisation and guardian_id = :guardian and child_id = :child
                           and valid_from > :last
                        """)
                .param("organisation", organisation)
                .param("guardian", guardian)
                .param("child", child)
                .param("last", lastDay)
                .update();
        int ended = jdbc.sql("""
                        update people.kinship set valid_to = :last
                         where organisation_id = :organisation and guardian_id = :guardian and child_id = :child
                           and valid_to is null
                        """)
                .param("last", lastDay)
                .param("organisation", organisation)
                .param("guardian", guardian)
                .param("child", child)
                .update();
        return gone + ended > 0;
    }

    private static Kin kin(ResultSet row, int number) throws SQLException {
        return new Kin(
                row.getLong("id"),
                PersonQuery.name(row),
                Relation.valueOf(row.getString("relation")),
                row.getBoolean("legal_representative"),
                row.getBoolean("may_pick_up"));
    }
}
