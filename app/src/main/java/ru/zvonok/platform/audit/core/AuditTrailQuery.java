package ru.zvonok.platform.audit.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.audit.AuditFilter;
import ru.zvonok.platform.audit.AuditKey;
import ru.zvonok.platform.audit.AuditRecord;
import ru.zvonok.platform.audit.AuditRecord.Presence;

/** Reads the record back; every statement names its partitions and goes on from a key. */
@Component
class AuditTrailQuery {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    AuditTrailQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditRecord> organisation(
            long organisation, List<Integer> years, AuditFilter filter, AuditKey after, int limit) {
        return jdbc.sql("""
                        select e.id, e.at, e.event, e.kind, e.account_id, e.roles, e.group_id, e.course_id, e.day
                          from audit.entry e
                         where e.organisation_id = :organisation and e.school_year = any(:years)
                           and (e.at, e.id) < (:at, :id) and e.at >= :from
                           and (cast(:accounts as bigint[]) is null or e.account_id = any(cast(:accounts as bigint[])))
                           and (cast(:kind as text) is null or e.kind = cast(:kind as text))
                           and (cast(:module as text) is null or split_part(e.event, '.', 1) = cast(:module as text))
                           and (cast(:persons as bigint[]) is null
                                or e.id in (select p.entry_id from audit.entry_person p
                                             where p.organisation_id = :organisation
                                               and p.person_id = any(cast(:persons as bigint[]))
                                               and p.school_year = any(:years)))
                         order by e.at desc, e.id desc
                         limit :limit
                        """)
                .param("organisation", organisation)
                .param("years", years.toArray(Integer[]::new))
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("accounts", ids(filter.accounts()))
                .param("persons", ids(filter.persons()))
                .param("kind", filter.write() == null ? null : filter.write() ? "W" : "R")
                .param("module", filter.module())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    List<AuditRecord> latest(long organisation, List<Integer> years, Set<String> events, Instant from, int limit) {
        return jdbc.sql("""
                        select e.id, e.at, e.event, e.kind, e.account_id, e.roles, e.group_id, e.course_id, e.day
                          from audit.entry e
                         where e.organisation_id = :organisation and e.school_year = any(:years) and e.at >= :from
                           and e.event = any(:events)
                         order by e.at desc, e.id desc
                         limit :limit
                        """)
                .param("organisation", organisation)
                .param("years", years.toArray(Integer[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("events", events.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    List<AuditRecord> person(
            long organisation,
            List<Integer> years,
            long person,
            List<Presence> groups,
            List<Presence> courses,
            AuditFilter filter,
            AuditKey after,
            int limit) {
        return jdbc.sql("""
                        (select e.id, e.at, e.event, e.kind, e.account_id, e.roles, e.group_id, e.course_id, e.day
                           from audit.entry_person p
                           join audit.entry e on e.organisation_id = p.organisation_id and e.id = p.entry_id
                                             and e.school_year = p.school_year
                          where p.organisation_id = :organisation and p.person_id = :person
                            and p.school_year = any(:years) and e.school_year = any(:years)
                            and (p.at, p.entry_id) < (:at, :id) and p.at >= :from
                          order by p.at desc, p.entry_id desc limit :limit)
                        union
                        (select e.id, e.at, e.event, e.kind, e.account_id, e.roles, e.group_id, e.course_id, e.day
                           from unnest(cast(:groups as bigint[]), cast(:groupsFrom as date[]), cast(:groupsTo as date[])) s(id, first, last)
                           join audit.entry e on e.organisation_id = :organisation and e.group_id = s.id
                          where e.school_year = any(:years) and (e.at, e.id) < (:at, :id) and e.at >= :from
                            and e.kind = 'R' and s.first <= cast(e.at as date)
                            and s.last >= least(e.day, cast(e.at as date))
                          order by e.at desc, e.id desc limit :limit)
                        union
                        (select e.id, e.at, e.event, e.kind, e.account_id, e.roles, e.group_id, e.course_id, e.day
                           from unnest(cast(:courses as bigint[]), cast(:coursesFrom as date[]), cast(:coursesTo as date[])) s(id, first, last)
                           join audit.entry e on e.organisation_id = :organisation and e.course_id = s.id
                          where e.school_year = any(:years) and (e.at, e.id) < (:at, :id) and e.at >= :from
                            and e.kind = 'R' and s.first <= cast(e.at as date)
                            and s.last >= least(e.day, cast(e.at as date))
                          order by e.at desc, e.id desc limit :limit)
                        order by at desc, id desc limit :limit
                        """)
                .param("organisation", organisation)
                .param("years", years.toArray(Integer[]::new))
                .param("person", person)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("groups", groups.stream().map(Presence::id).toArray(Long[]::new))
                .param("groupsFrom", firsts(groups))
                .param("groupsTo", lasts(groups))
                .param("courses", courses.stream().map(Presence::id).toArray(Long[]::new))
                .param("coursesFrom", firsts(courses))
                .param("coursesTo", lasts(courses))
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The persons that entries name, by entry. */
    Map<Long, List<Long>> persons(long organisation, List<Integer> years, List<Long> entries) {
        Map<Long, List<Long>> persons = new HashMap<>();
        jdbc.sql("""
                        select entry_id, person_id from audit.entry_person
                         where organisation_id = :organisation and entry_id = any(:entries) and school_year = any(:years)
                        """)
                .param("organisation", organisation)
                .param("years", years.toArray(Integer[]::new))
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    persons.computeIfAbsent(row.getLong("entry_id"), entry -> new ArrayList<>())
                            .add(row.getLong("person_id"));
                });
        return persons;
    }

    List<AuditRecord.Regional> regional(AuditFilter filter, AuditKey after, int limit) {
        return jdbc.sql("""
                        select id, at, event, account_id, about_account_id, address
                          from audit.regional_entry
                         where (at, id) < (:at, :id) and at >= :from
                           and (cast(:accounts as bigint[]) is null or account_id = any(cast(:accounts as bigint[]))
                                or about_account_id = any(cast(:accounts as bigint[])))
                           and (cast(:events as text) is null or event like cast(:events as text))
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("accounts", ids(filter.accounts()))
                .param("events", filter.module() == null ? null : filter.module() + ".%")
                .param("limit", limit)
                .query((row, number) -> new AuditRecord.Regional(
                        key(row),
                        row.getString("event"),
                        row.getObject("account_id", Long.class),
                        row.getObject("about_account_id", Long.class),
                        row.getString("address")))
                .list();
    }

    private static AuditRecord entry(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        return new AuditRecord(
                key(row),
                row.getString("event"),
                row.getString("kind").equals("W"),
                row.getObject("account_id", Long.class),
                roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(",", -1)),
                row.getObject("group_id", Long.class),
                row.getObject("course_id", Long.class),
                row.getObject("day", LocalDate.class),
                List.of());
    }

    private static AuditKey key(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new AuditKey(at, row.getLong("id"));
    }

    private static Long @Nullable [] ids(@Nullable Set<Long> ids) {
        return ids == null ? null : ids.toArray(Long[]::new);
    }

    private static String[] firsts(Collection<Presence> spans) {
        return spans.stream().map(span -> span.days().from().toString()).toArray(String[]::new);
    }

    private static String[] lasts(Collection<Presence> spans) {
        return spans.stream()
                .map(span -> span.days().to() == null ? NEVER : span.days().to())
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }
}
