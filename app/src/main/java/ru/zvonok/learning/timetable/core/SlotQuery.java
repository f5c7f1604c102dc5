package ru.zvonok.learning.timetable.core;

import java.sql.Date;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.learning.timetable.core.GenerationQuery.Wanted;

/** The lessons of one line of the weekly pattern, and what stands in their way. */
@Component
class SlotQuery {

    /** A lesson that a line made. */
    record Made(long lesson, LocalDate slotDate) {}

    /** A lesson at the time of another. */
    record Other(
            long course,
            long group,
            LocalDate date,
            int number,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable Long teacher,
            @Nullable Long room) {}

    private final JdbcClient jdbc;

    SlotQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time in an organisation, so that two who place lessons at once see each other's. */
    void lock(long organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('timetable.pattern', :organisation))")
                .param("organisation", organisation)
                .query(row -> {});
    }

    void change(long organisation, WeeklySlot slot) {
        jdbc.sql("""
                        update timetable.weekly_slot
                           set weekday = :weekday, lesson_number = :number, room_id = :room, valid_from = :from,
                               valid_to = :to, version = version + 1
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", slot.id())
                .param("weekday", slot.weekday().getValue())
                .param("number", slot.number())
                .param("room", slot.room())
                .param("from", Date.valueOf(slot.validFrom()))
                .param("to", slot.validTo() == null ? null : Date.valueOf(slot.validTo()))
                .update();
    }

    /** Lessons of a line from a day on belong to another line. */
    void hand(long organisation, int year, long slot, long other, LocalDate from) {
        jdbc.sql("""
                        update timetable.lesson set slot_id = :other
                         where organisation_id = :organisation and school_year = :year and slot_id = :slot
                           and slot_date >= :from
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("slot", slot)
                .param("other", other)
                .param("from", Date.valueOf(from))
                .update();
    }

    List<Made> made(long organisation, int year, long slot) {
        return jdbc.sql("""
                        select id, slot_date from timetable.lesson
                         where organisation_id = :organisation and school_year = :year and slot_id = :slot
                         order by slot_date
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("slot", slot)
                .query((row, number) -> new Made(row.getLong("id"), row.getObject("slot_date", LocalDate.class)))
                .list();
    }

    /** Lessons that nobody changed by hand get the number, room, time and teacher that the line wants. */
    void reshape(long organisation, int year, List<Wanted> lessons) {
        if (lessons.isEmpty()) {
            return;
        }
        Wanted one = lessons.getFirst();
        jdbc.sql("""
                        update timetable.lesson l
                           set number = :number, room_id = :room, starts_at = w.starts_at, ends_at = w.ends_at,
                               teacher_id = w.teacher
                          from unnest(cast(:dates as date[]), cast(:starts as time[]), cast(:ends as time[]),
                                      cast(:teachers as bigint[])) as w(date, starts_at, ends_at, teacher)
                         where l.organisation_id = :organisation and l.school_year = :year and l.slot_id = :slot
                           and l.slot_date = w.date and l.version = 0
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("slot", one.slot())
                .param("number", one.number())
                .param("room", one.room())
                .param(
                        "dates",
                        lessons.stream().map(l -> Date.valueOf(l.date())).toArray(Date[]::new))
                .param("starts", lessons.stream().map(l -> time(l.startsAt())).toArray(Time[]::new))
                .param("ends", lessons.stream().map(l -> time(l.endsAt())).toArray(Time[]::new))
                .param("teachers", lessons.stream().map(Wanted::teacher).toArray(Long[]::new))
                .update();
    }

    /** Lessons of others on days, with the class, one of the teachers or the room. */
    List<Other> others(long organisation, int year, List<Wanted> lessons, Collection<Long> teachers) {
        Wanted one = lessons.getFirst();
        return jdbc.sql("""
                        select course_id, group_id, date, number, starts_at, ends_at, teacher_id, room_id
                          from timetable.lesson
                         where organisation_id = :organisation and school_year = :year and state = 'PLANNED'
                           and date = any(:dates) and slot_id is distinct from :slot
                           and (group_id = :group or teacher_id = any(:teachers) or room_id = :room)
                         order by date, number, id
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("slot", one.slot())
                .param("group", one.group())
                .param("room", one.room(), java.sql.Types.BIGINT)
                .param("teachers", teachers.toArray(Long[]::new))
                .param(
                        "dates",
                        lessons.stream().map(l -> Date.valueOf(l.date())).toArray(Date[]::new))
                .query((row, number) -> new Other(
                        row.getLong("course_id"),
                        row.getLong("group_id"),
                        row.getObject("date", LocalDate.class),
                        row.getInt("number"),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        LessonQuery.id(row, "teacher_id"),
                        LessonQuery.id(row, "room_id")))
                .list();
    }

    private static @Nullable Time time(@Nullable LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }
}
