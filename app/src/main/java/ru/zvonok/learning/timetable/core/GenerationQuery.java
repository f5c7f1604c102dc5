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
import ru.zvonok.platform.kernel.DateRange;

/** Writes the lessons of a pattern, many in one statement. */
@Component
class GenerationQuery {

    /** A lesson the pattern wants. */
    record Wanted(
            long slot,
            long course,
            long group,
            @Nullable Long teacher,
            @Nullable Long room,
            LocalDate date,
            int number,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt) {}

    /** A lesson that the pattern made and nobody changed. */
    record Made(long lesson, long slot, LocalDate slotDate) {}

    private final JdbcClient jdbc;

    GenerationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those that are not there; answers how many. */
    int add(long organisation, int year, List<Wanted> lessons) {
        if (lessons.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        insert into timetable.lesson (organisation_id, id, course_id, group_id, teacher_id, room_id, slot_id, date,
                                                      slot_date, starts_at, ends_at, school_year, number)
                        select :organisation, nextval('timetable.lesson_seq'), course, class, teacher, room, slot, date, date,
                               starts_at, ends_at, :year, number
                          from unnest(cast(:courses as bigint[]), cast(:groups as bigint[]), cast(:teachers as bigint[]),
                                      cast(:rooms as bigint[]), cast(:slots as bigint[]), cast(:dates as date[]),
                                      cast(:starts as time[]), cast(:ends as time[]), cast(:numbers as smallint[]))
                               as wanted(course, class, teacher, room, slot, date, starts_at, ends_at, number)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("courses", lessons.stream().map(Wanted::course).toArray(Long[]::new))
                .param("groups", lessons.stream().map(Wanted::group).toArray(Long[]::new))
                .param("teachers", lessons.stream().map(Wanted::teacher).toArray(Long[]::new))
                .param("rooms", lessons.stream().map(Wanted::room).toArray(Long[]::new))
                .param("slots", lessons.stream().map(Wanted::slot).toArray(Long[]::new))
                .param(
                        "dates",
                        lessons.stream()
                                .map(lesson -> Date.valueOf(lesson.date()))
                                .toArray(Date[]::new))
                .param("starts", lessons.stream().map(l -> time(l.startsAt())).toArray(Time[]::new))
                .param("ends", lessons.stream().map(l -> time(l.endsAt())).toArray(Time[]::new))
                .param("numbers", lessons.stream().map(l -> (short) l.number()).toArray(Short[]::new))
                .update();
    }

    List<Made> untouched(long organisation, int year, DateRange days, LocalDate after) {
        return jdbc.sql("""
                        select id, slot_id, slot_date from timetable.lesson
                         where organisation_id = :organisation and school_year = :year and date between :first and :last
                           and date > :after and slot_id is not null and version = 0
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(days.to() == null ? days.from() : days.to()))
                .param("after", Date.valueOf(after))
                .query((row, number) -> new Made(
                        row.getLong("id"), row.getLong("slot_id"), row.getObject("slot_date", LocalDate.class)))
                .list();
    }

    int remove(long organisation, int year, Collection<Long> lessons) {
        if (lessons.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        delete from timetable.lesson
                         where organisation_id = :organisation and school_year = :year and id = any(:lessons)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("lessons", lessons.toArray(Long[]::new))
                .update();
    }

    /** Notes a change by hand in the log. */
    void log(long organisation, int year, long lesson, @Nullable Long account, java.time.Instant at, String kind) {
        jdbc.sql("""
                        insert into timetable.lesson_change (organisation_id, id, lesson_id, account_id, at, school_year, kind)
                        values (:organisation, nextval('timetable.lesson_change_seq'), :lesson, :account, :at, :year, :kind)
                        """)
                .param("organisation", organisation)
                .param("lesson", lesson)
                .param("account", account)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("year", year)
                .param("kind", kind)
                .update();
    }

    private static @Nullable Time time(@Nullable LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }
}
