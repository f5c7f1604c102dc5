package ru.zvonok.registry.calendar.core;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.BellSchedule;

@Component
class BellQuery {

    private final JdbcClient jdbc;

    BellQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BellSchedule> schedules(long organisation, int year) {
        Map<Long, BellSchedule> heads = new LinkedHashMap<>();
        Map<Long, List<Bell>> bells = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id, s.school_year, s.name, s.shift, s.period_set_id, s.weekday, b.number, b.starts_at, b.ends_at
                          from calendar.bell_schedule s
                          left join calendar.bell b on b.organisation_id = s.organisation_id and b.bell_schedule_id = s.id
                         where s.organisation_id = :organisation and s.school_year = :year
                         order by s.shift, s.period_set_id nulls first, s.weekday nulls first, s.id, b.number
                        """).param("organisation", organisation).param("year", year).query(row -> {
            long id = row.getLong("id");
            Integer weekday = row.getObject("weekday", Integer.class);
            heads.putIfAbsent(
                    id,
                    new BellSchedule(
                            id,
                            row.getInt("school_year"),
                            row.getString("name"),
                            row.getInt("shift"),
                            row.getObject("period_set_id", Long.class),
                            weekday == null ? null : DayOfWeek.of(weekday),
                            List.of()));
            LocalTime start = row.getObject("starts_at", LocalTime.class);
            if (start != null) {
                bells.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(new Bell(row.getInt("number"), start, row.getObject("ends_at", LocalTime.class)));
            }
        });
        return heads.values().stream()
                .map(one -> new BellSchedule(
                        one.id(),
                        one.year(),
                        one.name(),
                        one.shift(),
                        one.set(),
                        one.weekday(),
                        bells.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The most particular schedule of a shift: of the set and weekday, of the set, of the weekday, the general one. */
    List<Bell> bells(long organisation, int year, int shift, @Nullable Long set, DayOfWeek weekday) {
        return jdbc.sql("""
                        select b.number, b.starts_at, b.ends_at from calendar.bell b
                         where b.organisation_id = :organisation and b.bell_schedule_id = (
                           select s.id from calendar.bell_schedule s
                            where s.organisation_id = :organisation and s.school_year = :year and s.shift = :shift
                              and (s.period_set_id is null or s.period_set_id = cast(:set as bigint))
                              and (s.weekday is null or s.weekday = :weekday)
                            order by s.period_set_id nulls last, s.weekday nulls last limit 1)
                         order by b.number
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("shift", shift)
                .param("set", set)
                .param("weekday", weekday.getValue())
                .query((row, number) -> new Bell(
                        row.getInt("number"),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class)))
                .list();
    }

    boolean taken(long organisation, BellSchedule schedule) {
        return jdbc.sql("""
                        select exists (select from calendar.bell_schedule
                          where organisation_id = :organisation and school_year = :year and shift = :shift and id <> :id
                            and period_set_id is not distinct from cast(:set as bigint)
                            and weekday is not distinct from cast(:weekday as smallint))
                        """)
                .param("organisation", organisation)
                .param("year", schedule.year())
                .param("shift", schedule.shift())
                .param("id", schedule.id())
                .param("set", schedule.set())
                .param("weekday", weekday(schedule))
                .query(Boolean.class)
                .single();
    }

    long insert(long organisation, BellSchedule schedule) {
        return jdbc.sql("""
                        insert into calendar.bell_schedule (organisation_id, id, school_year, name, shift, period_set_id, weekday)
                        values (:organisation, nextval('calendar.bell_schedule_seq'), :year, :name, :shift, :set, :weekday)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("year", schedule.year())
                .param("name", schedule.name())
                .param("shift", schedule.shift())
                .param("set", schedule.set())
                .param("weekday", weekday(schedule))
                .query(Long.class)
                .single();
    }

    boolean update(long organisation, BellSchedule schedule) {
        return jdbc.sql("""
                        update calendar.bell_schedule
                           set name = :name, shift = :shift, period_set_id = :set, weekday = :weekday
                         where organisation_id = :organisation and id = :id and school_year = :year
                        """)
                        .param("name", schedule.name())
                        .param("shift", schedule.shift())
                        .param("set", schedule.set())
                        .param("weekday", weekday(schedule))
                        .param("organisation", organisation)
                        .param("id", schedule.id())
                        .param("year", schedule.year())
                        .update()
                == 1;
    }

    void replaceBells(long organisation, long schedule, List<Bell> bells) {
        jdbc.sql("delete from calendar.bell where organisation_id = :organisation and bell_schedule_id = :schedule")
                .param("organisation", organisation)
                .param("schedule", schedule)
                .update();
        jdbc.sql("""
                        insert into calendar.bell (organisation_id, bell_schedule_id, number, starts_at, ends_at)
                        select :organisation, :schedule, b.number, cast(b.starts_at as time), cast(b.ends_at as time)
                          from unnest(cast(:numbers as smallint[]), cast(:starts as text[]), cast(:ends as text[]))
                               as b(number, starts_at, ends_at)
                        """)
                .param("organisation", organisation)
                .param("schedule", schedule)
                .param("numbers", bells.stream().map(Bell::number).toArray(Integer[]::new))
                .param(
                        "starts",
                        bells.stream().map(one -> one.startsAt().toString()).toArray(String[]::new))
                .param(
                        "ends",
                        bells.stream().map(one -> one.endsAt().toString()).toArray(String[]::new))
                .update();
    }

    boolean delete(long organisation, int year, long schedule) {
        return jdbc.sql("""
                        delete from calendar.bell_schedule
                         where organisation_id = :organisation and id = :id and school_year = :year
                        """)
                        .param("organisation", organisation)
                        .param("id", schedule)
                        .param("year", year)
                        .update()
                == 1;
    }

    private static @Nullable Integer weekday(BellSchedule schedule) {
        return schedule.weekday() == null ? null : schedule.weekday().getValue();
    }
}
