package ru.zvonok.learning.timetable.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.NewSlot;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.platform.kernel.DateRange;

/** The weekly pattern. */
@Component
class WeekQuery {

    private static final String SELECT = """
            select id, course_id, weekday, lesson_number, room_id, valid_from, valid_to from timetable.weekly_slot
             where organisation_id = any(:organisations)
            """;

    private final JdbcClient jdbc;

    WeekQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WeeklySlot> in(List<Long> organisations, int year, DateRange days) {
        LocalDate last = days.to();
        return jdbc.sql(SELECT + """
                         and school_year = :year and valid_from <= :last and (valid_to is null or valid_to >= :first)
                         order by weekday, lesson_number, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last == null ? days.from().plusYears(1) : last))
                .query(WeekQuery::slot)
                .list();
    }

    Optional<WeeklySlot> find(long organisation, long id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("organisations", new Long[] {organisation})
                .param("id", id)
                .query(WeekQuery::slot)
                .optional();
    }

    long add(long organisation, int year, NewSlot slot) {
        return jdbc.sql("""
                        insert into timetable.weekly_slot (organisation_id, id, course_id, room_id, valid_from, valid_to,
                                                           school_year, weekday, lesson_number)
                        values (:organisation, nextval('timetable.weekly_slot_seq'), :course, :room, :from, :to, :year, :weekday, :number)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("course", slot.course())
                .param("room", slot.room())
                .param("from", Date.valueOf(slot.validFrom()))
                .param("to", slot.validTo() == null ? null : Date.valueOf(slot.validTo()))
                .param("year", year)
                .param("weekday", slot.weekday().getValue())
                .param("number", slot.number())
                .query(Long.class)
                .single();
    }

    void end(long organisation, long id, LocalDate lastDay) {
        jdbc.sql("""
                        update timetable.weekly_slot set valid_to = :last, version = version + 1
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("last", Date.valueOf(lastDay))
                .update();
    }

    void remove(long organisation, long id) {
        jdbc.sql("delete from timetable.weekly_slot where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    private static WeeklySlot slot(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate until = row.getObject("valid_to", LocalDate.class);
        return new WeeklySlot(
                row.getLong("id"),
                row.getLong("course_id"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getInt("lesson_number"),
                LessonQuery.id(row, "room_id"),
                row.getObject("valid_from", LocalDate.class),
                until);
    }
}
