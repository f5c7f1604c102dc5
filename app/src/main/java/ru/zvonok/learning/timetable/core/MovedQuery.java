package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.TimetableWeek.Place;

/** What the weekly pattern says of dated lessons, and which rooms it uses. */
@Component
class MovedQuery {

    private final JdbcClient jdbc;

    MovedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places that lessons left, by lesson. */
    Map<Long, Place> moved(List<Long> organisations, int year, Collection<Long> lessons) {
        Map<Long, Place> moved = new HashMap<>();
        jdbc.sql("""
                        select l.id, l.slot_date, s.lesson_number
                          from timetable.lesson l
                          join timetable.weekly_slot s on s.organisation_id = l.organisation_id and s.id = l.slot_id
                         where l.organisation_id = any(:organisations) and l.school_year = :year and l.id = any(:lessons)
                           and (l.slot_date <> l.date or s.lesson_number <> l.number)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("lessons", lessons.toArray(Long[]::new))
                .query(row -> {
                    moved.put(
                            row.getLong("id"),
                            new Place(row.getObject("slot_date", LocalDate.class), row.getInt("lesson_number")));
                });
        return moved;
    }

    List<Long> rooms(List<Long> organisations, int year) {
        return jdbc.sql("""
                        select distinct room_id from timetable.weekly_slot
                         where organisation_id = any(:organisations) and school_year = :year and room_id is not null
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query(Long.class)
                .list();
    }
}
