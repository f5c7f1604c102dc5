package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many marks somebody changed of late, and of whom that was told. */
@Component
class ChangeAlertQuery {

    /** An alert as it is kept. */
    record Kept(long account, LocalDate day, Instant from, Instant at, int changes, boolean quiet) {}

    private final JdbcClient jdbc;

    ChangeAlertQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes since a moment that changed or removed a mark that stood; a mark that only came is none. At most so many. */
    int changed(long organisation, int year, long account, Instant since, int most) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from journal.cell_history
                           where organisation_id = :organisation and school_year = :year and account_id = :account and at >= :since
                             and works ~ '\\["[^"]'
                           limit :most) changed
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Whether it was the first of the day. */
    boolean add(long organisation, Kept alert) {
        return jdbc.sql("""
                        insert into journal.change_alert (organisation_id, account_id, day, from_at, at, changes, quiet)
                        values (:organisation, :account, :day, :from, :at, :changes, :quiet)
                        on conflict do nothing
                        """)
                        .param("organisation", organisation)
                        .param("account", alert.account())
                        .param("day", alert.day())
                        .param("from", alert.from().atOffset(ZoneOffset.UTC))
                        .param("at", alert.at().atOffset(ZoneOffset.UTC))
                        .param("changes", alert.changes())
                        .param("quiet", alert.quiet())
                        .update()
                == 1;
    }

    /** Those since a day that nobody has looked into, the latest first. */
    List<Kept> open(long organisation, LocalDate since) {
        return jdbc.sql("""
                        select account_id, day, from_at, at, changes, quiet from journal.change_alert
                         where organisation_id = :organisation and day >= :since and settled_at is null
                         order by at desc, account_id
                        """)
                .param("organisation", organisation)
                .param("since", since)
                .query((row, number) -> new Kept(
                        row.getLong("account_id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("changes"),
                        row.getBoolean("quiet")))
                .list();
    }

    /** Whether it is there. */
    boolean settle(long organisation, long account, LocalDate day, @Nullable Long by, Instant at) {
        return jdbc.sql("""
                        update journal.change_alert
                           set settled_by = coalesce(settled_by, cast(:by as bigint)), settled_at = coalesce(settled_at, :at)
                         where organisation_id = :organisation and account_id = :account and day = :day
                        """)
                        .param("organisation", organisation)
                        .param("account", account)
                        .param("day", day)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
