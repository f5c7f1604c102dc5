package ru.zvonok.registry.enrolment.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.FirstOf.Counted;
import ru.zvonok.registry.enrolment.AbsentLearner;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

@Component
class AbsenceQuery {

    private final JdbcClient jdbc;

    AbsenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ExcusedAbsence> of(long organisation, Collection<Long> persons, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select id, person_id, valid_from, valid_to, reason, document from enrolment.excused_absence
                         where organisation_id = :organisation and person_id = any(:persons) and valid_to >= :from
                           and (cast(:to as date) is null or valid_from <= cast(:to as date))
                         order by person_id, valid_from
                        """)
                .param("organisation", organisation)
                .param("persons", persons.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(AbsenceQuery::absence)
                .list();
    }

    /** Who is absent on a day, the first by name, without a class. */
    FirstOf<AbsentLearner> on(long organisation, LocalDate day, Collection<ExcusedAbsence.Reason> reasons, int most) {
        return FirstOf.of(jdbc.sql("""
                        select a.id, a.person_id, a.valid_from, a.valid_to, a.reason, a.document,
                               p.last_name, p.first_name, p.middle_name, count(*) over () as in_all
                          from enrolment.excused_absence a
                          join people.person p on p.organisation_id = a.organisation_id and p.id = a.person_id
                         where a.organisation_id = :organisation and a.valid_from <= :day and a.valid_to >= :day
                           and a.reason = any(:reasons)
                         order by p.last_name collate "ru-x-icu", p.first_name collate "ru-x-icu",
                                  p.middle_name collate "ru-x-icu", p.id
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .param("reasons", reasons.stream().map(Enum::name).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Counted<>(
                        new AbsentLearner(OrderQuery.name(row), "", absence(row, number)), row.getInt("in_all")))
                .list());
    }

    Optional<ExcusedAbsence> find(long organisation, long id) {
        return jdbc.sql("""
                        select id, person_id, valid_from, valid_to, reason, document from enrolment.excused_absence
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(AbsenceQuery::absence)
                .optional();
    }

    long insert(long organisation, ExcusedAbsence absence, @Nullable Long account, Instant at) {
        return jdbc.sql("""
                        insert into enrolment.excused_absence
                               (organisation_id, id, person_id, valid_from, valid_to, reason, document, noted_account, noted_at)
                        values (:organisation, nextval('enrolment.excused_absence_seq'), :person, :from, :to, :reason,
                                :document, :account, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("person", absence.person())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("reason", absence.reason().name())
                .param("document", absence.document())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void delete(long organisation, long id) {
        jdbc.sql("delete from enrolment.excused_absence where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    private static ExcusedAbsence absence(ResultSet row, int number) throws SQLException {
        return new ExcusedAbsence(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ExcusedAbsence.Reason.valueOf(row.getString("reason")),
                row.getString("document"));
    }
}
