package ru.zvonok.registry.calendar.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;

/** Writes years, sets, periods, days off and transfers. */
@Component
class YearQuery {

    private final JdbcClient jdbc;

    YearQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertYear(long organisation, int year, LocalDate starts, LocalDate ends) {
        jdbc.sql("""
                        insert into calendar.year (organisation_id, school_year, starts_on, ends_on)
                        values (:organisation, :year, :starts, :ends)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("starts", starts)
                .param("ends", ends)
                .update();
    }

    void updateYear(long organisation, int year, LocalDate starts, LocalDate ends) {
        jdbc.sql("""
                        update calendar.year set starts_on = :starts, ends_on = :ends
                         where organisation_id = :organisation and school_year = :year
                        """)
                .param("starts", starts)
                .param("ends", ends)
                .param("organisation", organisation)
                .param("year", year)
                .update();
    }

    /** Whether periods, days off or moved days of the year lie outside of these days. */
    boolean anythingOutside(long organisation, int year, LocalDate starts, LocalDate ends) {
        return jdbc.sql("""
                        select exists (
                                 select from calendar.period p
                                   join calendar.period_set s on s.organisation_id = p.organisation_id and s.id = p.period_set_id
                                  where p.organisation_id = :organisation and s.school_year = :year
                                    and (p.starts_on < :starts or p.ends_on > :ends))
                            or exists (
                                 select from calendar.day_off
                                  where organisation_id = :organisation and school_year = :year
                                    and (starts_on < :starts or ends_on > :ends))
                            or exists (
                                 select from calendar.day_transfer
                                  where organisation_id = :organisation and school_year = :year
                                    and day not between :starts and :ends)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("starts", starts)
                .param("ends", ends)
                .query(Boolean.class)
                .single();
    }

    void closeYear(long organisation, int year, @Nullable Instant at) {
        jdbc.sql("""
                        update calendar.year set closed_at = :at
                         where organisation_id = :organisation and school_year = :year
                        """)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("year", year)
                .update();
    }

    boolean setTaken(long organisation, PeriodSet set) {
        return jdbc.sql("""
                        select exists (select from calendar.period_set where organisation_id = :organisation
                                          and school_year = :year and name = :name and id <> :id)
                        """)
                .param("organisation", organisation)
                .param("year", set.year())
                .param("name", set.name())
                .param("id", set.id())
                .query(Boolean.class)
                .single();
    }

    long insertSet(long organisation, PeriodSet set) {
        return jdbc.sql("""
                        insert into calendar.period_set
                               (organisation_id, id, school_year, name, type, week_days, from_grade, to_grade)
                        values (:organisation, nextval('calendar.period_set_seq'), :year, :name, :type, :days, :from, :to)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("year", set.year())
                .param("name", set.name())
                .param("type", set.type().name())
                .param("days", set.weekDays())
                .param("from", set.fromGrade())
                .param("to", set.toGrade())
                .query(Long.class)
                .single();
    }

    boolean updateSet(long organisation, PeriodSet set) {
        return jdbc.sql("""
                        update calendar.period_set
                           set name = :name, type = :type, week_days = :days, from_grade = :from, to_grade = :to
                         where organisation_id = :organisation and id = :id and school_year = :year
                        """)
                        .param("name", set.name())
                        .param("type", set.type().name())
                        .param("days", set.weekDays())
                        .param("from", set.fromGrade())
                        .param("to", set.toGrade())
                        .param("organisation", organisation)
                        .param("id", set.id())
                        .param("year", set.year())
                        .update()
                == 1;
    }

    /** Takes the periods of a set out of each other's way for the rest of the transaction's writing. */
    void parkPeriods(long organisation, long set) {
        jdbc.sql("""
                        update calendar.period set starts_on = date '1900-01-01' + number, ends_on = date '1900-01-01' + number
                         where organisation_id = :organisation and period_set_id = :set
                        """).param("organisation", organisation).param("set", set).update();
    }

    /** Sets the bounds of a period that is there by its number, else makes it. */
    void writePeriod(long organisation, long set, Period period) {
        int changed = jdbc.sql("""
                        update calendar.period set name = :name, starts_on = :starts, ends_on = :ends
                         where organisation_id = :organisation and period_set_id = :set and number = :number
                        """)
                .param("name", period.name())
                .param("starts", period.startsOn())
                .param("ends", period.endsOn())
                .param("organisation", organisation)
                .param("set", set)
                .param("number", period.number())
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into calendar.period (organisation_id, id, period_set_id, number, name, starts_on, ends_on)
                            values (:organisation, nextval('calendar.period_seq'), :set, :number, :name, :starts, :ends)
                            """)
                    .param("organisation", organisation)
                    .param("set", set)
                    .param("number", period.number())
                    .param("name", period.name())
                    .param("starts", period.startsOn())
                    .param("ends", period.endsOn())
                    .update();
        }
    }

    void deletePeriodsExcept(long organisation, long set, Collection<Integer> numbers) {
        jdbc.sql("""
                        delete from calendar.period where organisation_id = :organisation and period_set_id = :set
                           and number <> all(cast(:numbers as smallint[]))
                        """)
                .param("organisation", organisation)
                .param("set", set)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    void deleteSet(long organisation, long set) {
        jdbc.sql("delete from calendar.period_set where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", set)
                .update();
    }

    long insertDayOff(long organisation, DayOff off) {
        return jdbc.sql("""
                        insert into calendar.day_off
                               (organisation_id, id, school_year, period_set_id, kind, name, starts_on, ends_on)
                        values (:organisation, nextval('calendar.day_off_seq'), :year, :set, :kind, :name, :starts, :ends)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("year", off.year())
                .param("set", off.set())
                .param("kind", off.kind().name())
                .param("name", off.name())
                .param("starts", off.startsOn())
                .param("ends", off.endsOn())
                .query(Long.class)
                .single();
    }

    boolean updateDayOff(long organisation, DayOff off) {
        return jdbc.sql("""
                        update calendar.day_off
                           set period_set_id = :set, kind = :kind, name = :name, starts_on = :starts, ends_on = :ends
                         where organisation_id = :organisation and id = :id and school_year = :year
                        """)
                        .param("set", off.set())
                        .param("kind", off.kind().name())
                        .param("name", off.name())
                        .param("starts", off.startsOn())
                        .param("ends", off.endsOn())
                        .param("organisation", organisation)
                        .param("id", off.id())
                        .param("year", off.year())
                        .update()
                == 1;
    }

    void deleteDayOff(long organisation, long id) {
        jdbc.sql("delete from calendar.day_off where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    boolean transferTaken(long organisation, DayTransfer transfer) {
        return jdbc.sql("""
                        select exists (select from calendar.day_transfer
                                        where organisation_id = :organisation and day = :day and id <> :id)
                        """)
                .param("organisation", organisation)
                .param("day", transfer.day())
                .param("id", transfer.id())
                .query(Boolean.class)
                .single();
    }

    long insertTransfer(long organisation, DayTransfer transfer) {
        return jdbc.sql("""
                        insert into calendar.day_transfer (organisation_id, id, school_year, day, as_weekday)
                        values (:organisation, nextval('calendar.day_transfer_seq'), :year, :day, :as) returning id
                        """)
                .param("organisation", organisation)
                .param("year", transfer.year())
                .param("day", transfer.day())
                .param("as", transfer.as().getValue())
                .query(Long.class)
                .single();
    }

    boolean updateTransfer(long organisation, DayTransfer transfer) {
        return jdbc.sql("""
                        update calendar.day_transfer set day = :day, as_weekday = :as
                         where organisation_id = :organisation and id = :id and school_year = :year
                        """)
                        .param("day", transfer.day())
                        .param("as", transfer.as().getValue())
                        .param("organisation", organisation)
                        .param("id", transfer.id())
                        .param("year", transfer.year())
                        .update()
                == 1;
    }

    void deleteTransfer(long organisation, long id) {
        jdbc.sql("delete from calendar.day_transfer where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }
}
