package ru.zvonok.gateway.oversight.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the last school day as a role that can only read; the policies of the scope decide which organisations answer. */
@Component
class OversightQuery {

    /** The numbers of an organisation. */
    record Row(
            int learners,
            int staff,
            @Nullable LocalDate day,
            int lessons,
            int withoutTopic,
            int sheets,
            int withoutAttendance,
            int marks,
            int absent) {

        static final Row NONE = new Row(0, 0, null, 0, 0, 0, 0, 0, 0);
    }

    private final JdbcClient jdbc;

    OversightQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By organisation; of the last day before today that had lessons or open groups. */
    Map<Long, Row> rows(LocalDate today) {
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql("""
                        with last_day as (
                          select distinct on (organisation_id) organisation_id, day, lessons, without_topic, marks,
                                 lessons + child_groups as sheets, lessons_without_attendance + unfilled as without_attendance,
                                 absent + child_absent as absent
                            from oversight.day_figures
                           where day < :today and day >= :earliest and lessons + child_groups > 0
                           order by organisation_id, day desc)
                        select s.organisation_id, s.learners, s.staff, d.day, d.lessons, d.without_topic, d.sheets,
                               d.without_attendance, d.marks, d.absent
                          from oversight.standing s
                          left join last_day d on d.organisation_id = s.organisation_id
                        """)
                .param("today", Date.valueOf(today))
                .param("earliest", Date.valueOf(today.minusDays(14)))
                .query(row -> {
                    rows.put(
                            row.getLong("organisation_id"),
                            new Row(
                                    row.getInt("learners"),
                                    row.getInt("staff"),
                                    row.getObject("day", LocalDate.class),
                                    row.getInt("lessons"),
                                    row.getInt("without_topic"),
                                    row.getInt("sheets"),
                                    row.getInt("without_attendance"),
                                    row.getInt("marks"),
                                    row.getInt("absent")));
                });
        return rows;
    }
}
