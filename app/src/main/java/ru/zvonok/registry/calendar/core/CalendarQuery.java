package ru.zvonok.registry.calendar.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.YearEntry;

/** Reads years, sets, periods, days off and transfers. */
@Component
class CalendarQuery {

    private final JdbcClient jdbc;

    CalendarQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<YearEntry> years(long organisation) {
        return jdbc.sql("""
                        select school_year, starts_on, ends_on, closed_at from calendar.year
                         where organisation_id = :organisation order by school_year desc
                        """)
                .param("organisation", organisation)
                .query(CalendarQuery::year)
                .list();
    }

    Optional<YearEntry> year(long organisation, int year) {
        return jdbc.sql("""
                        select school_year, starts_on, ends_on, closed_at from calendar.year
                         where organisation_id = :organisation and school_year = :year
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(CalendarQuery::year)
                .optional();
    }

    /** One, held until the end of the transaction. */
    Optional<YearEntry> held(long organisation, int year) {
        return jdbc.sql("""
                        select school_year, starts_on, ends_on, closed_at from calendar.year
                         where organisation_id = :organisation and school_year = :year for no key update
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(CalendarQuery::year)
                .optional();
    }

    List<PeriodSet> sets(long organisation, int year) {
        return jdbc.sql("""
                        select id, school_year, name, type, week_days, from_grade, to_grade from calendar.period_set
                         where organisation_id = :organisation and school_year = :year
                         order by from_grade, name collate "ru-x-icu"
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(CalendarQuery::set)
                .list();
    }

    Optional<PeriodSet> set(long organisation, long id) {
        return jdbc.sql("""
                        select id, school_year, name, type, week_days, from_grade, to_grade from calendar.period_set
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(CalendarQuery::set)
                .optional();
    }

    List<Period> periods(long organisation, long set) {
        return jdbc.sql("""
                        select id, period_set_id, number, name, starts_on, ends_on from calendar.period
                         where organisation_id = :organisation and period_set_id = :set order by number
                        """)
                .param("organisation", organisation)
                .param("set", set)
                .query(CalendarQuery::period)
                .list();
    }

    Optional<Period> period(long organisation, long id) {
        return jdbc.sql("""
                        select id, period_set_id, number, name, starts_on, ends_on from calendar.period
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(CalendarQuery::period)
                .optional();
    }

    /** Days off for all, and those of a set; with {@code everySet} those of every set. */
    List<DayOff> daysOff(long organisation, int year, @Nullable Long set, boolean everySet) {
        return jdbc.sql("""
                        select id, school_year, period_set_id, kind, name, starts_on, ends_on from calendar.day_off
                         where organisation_id = :organisation and school_year = :year
                           and (:every or period_set_id is null or period_set_id = cast(:set as bigint))
                         order by starts_on, ends_on, id
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("every", everySet)
                .param("set", set)
                .query((row, number) -> new DayOff(
                        row.getLong("id"),
                        row.getInt("school_year"),
                        row.getObject("period_set_id", Long.class),
                        DayOff.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    List<DayTransfer> transfers(long organisation, int year) {
        return jdbc.sql("""
                        select id, school_year, day, as_weekday from calendar.day_transfer
                         where organisation_id = :organisation and school_year = :year order by day
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query((row, number) -> new DayTransfer(
                        row.getLong("id"),
                        row.getInt("school_year"),
                        row.getObject("day", LocalDate.class),
                        DayOfWeek.of(row.getInt("as_weekday"))))
                .list();
    }

    private static YearEntry year(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new YearEntry(
                row.getInt("school_year"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                closed == null ? null : closed.toInstant());
    }

    private static PeriodSet set(ResultSet row, int number) throws SQLException {
        return new PeriodSet(
                row.getLong("id"),
                row.getInt("school_year"),
                row.getString("name"),
                PeriodSet.Type.valueOf(row.getString("type")),
                row.getInt("week_days"),
                row.getInt("from_grade"),
                row.getInt("to_grade"));
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        return new Period(
                row.getLong("id"),
                row.getLong("period_set_id"),
                row.getInt("number"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
