package ru.zvonok.gateway.oversight.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each organisation's summaries stand. */
@Component
class StandingQuery {

    /** For which day they are, and after which rebuild. */
    record Standing(LocalDate day, long rebuilt) {}

    private final JdbcClient jdbc;

    StandingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the organisations of the scope. */
    Map<Long, Standing> all() {
        Map<Long, Standing> all = new HashMap<>();
        jdbc.sql("select organisation_id, day, rebuilt from oversight.standing").query(row -> {
            all.put(
                    row.getLong("organisation_id"),
                    new Standing(row.getObject("day", LocalDate.class), row.getLong("rebuilt")));
        });
        return all;
    }

    /**
     * Whether no other worker is at the organisation; none comes until the end of the transaction. Also where it was never
     * reckoned and has no row to wait at.
     */
    boolean alone(long organisation) {
        return jdbc.sql("""
                        select pg_try_advisory_xact_lock(hashtextextended('oversight.standing organisation_id ' || :organisation, 0))
                        """)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /** Waits for the other worker, as long as a lock may be waited for. */
    void await(long organisation) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('oversight.standing organisation_id ' || :organisation, 0))
                        """)
                .param("organisation", organisation)
                .query((row, number) -> 0)
                .list();
    }

    /** Empty where it was never reckoned. */
    Optional<Standing> of(long organisation) {
        return jdbc.sql("select day, rebuilt from oversight.standing where organisation_id = :organisation")
                .param("organisation", organisation)
                .query((row, number) -> new Standing(row.getObject("day", LocalDate.class), row.getLong("rebuilt")))
                .optional();
    }

    /** The row of an organisation that is reckoned for the first time. */
    void begin(long organisation, LocalDate day, Instant at) {
        jdbc.sql("""
                        insert into oversight.standing (organisation_id, reckoned_at, day, learners, classes, staff)
                        values (:organisation, :at, :day, 0, 0, 0)
                        """)
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", Date.valueOf(day))
                .update();
    }

    /** Counts learners, classes and staff of a day; answers how many rows were other than they should be. */
    int count(long organisation, int year, LocalDate today) {
        return jdbc.sql("""
                        update oversight.standing s set learners = f.learners, classes = f.classes, staff = f.staff
                          from (select (select count(distinct person_id) from enrolment.membership
                                         where organisation_id = :organisation and valid_from <= :today
                                           and (valid_to is null or valid_to >= :today)) as learners,
                                       (select count(*) from enrolment.school_class
                                         where organisation_id = :organisation and school_year = :year and not closed) as classes,
                                       (select count(distinct person_id) from people.employment
                                         where organisation_id = :organisation and valid_from <= :today
                                           and (valid_to is null or valid_to >= :today)) as staff) f
                         where s.organisation_id = :organisation
                           and (s.learners, s.classes, s.staff) is distinct from (f.learners, f.classes, f.staff)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("today", Date.valueOf(today))
                .update();
    }

    void reckoned(long organisation, LocalDate day, Instant at) {
        jdbc.sql("update oversight.standing set day = :day, reckoned_at = :at where organisation_id = :organisation")
                .param("organisation", organisation)
                .param("day", Date.valueOf(day))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps that everything was compared with the facts. */
    void checked(long organisation, Instant at, int repaired, @Nullable Long rebuild) {
        jdbc.sql("""
                        update oversight.standing
                           set checked_at = :at, rebuilt = coalesce(cast(:rebuild as bigint), rebuilt),
                               repaired_at = case when :repaired > 0 then :at else repaired_at end,
                               repaired = case when :repaired > 0 then :repaired else repaired end
                         where organisation_id = :organisation
                        """)
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("repaired", repaired)
                .param("rebuild", rebuild)
                .update();
    }
}
